package dev.sluice.jdbc;

import org.junit.jupiter.api.Nested;

class JoinedTransactionsTest {
    @Nested
    class OnH2 implements JoinedContract {
        @Override
        public HostScene host() {
            return new HostScene(H2.freshDatabase(), null);
        }
    }

    @Nested
    class OnH2InASchema implements JoinedContract {
        @Override
        public HostScene host() {
            return new HostScene(H2.freshDatabase(), "photos");
        }
    }

    @Nested
    class OnPostgres implements JoinedContract {
        @Override
        public HostScene host() {
            return new HostScene(Postgres.freshDatabase(), null);
        }
    }

    @Nested
    class OnPostgresInASchema implements JoinedContract {
        @Override
        public HostScene host() {
            return new HostScene(Postgres.freshDatabase(), "photos");
        }
    }
}
