/** Libraries, assets, and the rules of their trash, in plain Java. */
module dev.sluice.domain {
    requires static transitive org.jspecify;

    exports dev.sluice.domain;
}
