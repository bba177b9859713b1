/** An application made of modules: the names it says here are promised to stay. */
module example.modules {
    requires dev.sluice.application;
    requires dev.sluice.domain;
    requires dev.sluice.embedded;
    requires dev.sluice.http;
    requires dev.sluice.jdbc;
    requires dev.sluice.storage;
    requires dev.sluice.testkit;
    requires io.javalin;
    requires java.sql;
}
