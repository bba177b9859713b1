/** What can be done with libraries and assets, and what is needed for it. */
module dev.sluice.application {
    requires transitive dev.sluice.domain;
    requires static transitive org.jspecify;

    exports dev.sluice.application;
    exports dev.sluice.application.memory;
    exports dev.sluice.application.port;
}
