package dev.sluice.jdbc;

import dev.sluice.application.port.LinkSecret;
import dev.sluice.application.port.LinkSecrets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table {@code link_secret}. */
record JdbiLinkSecrets(Session session) implements LinkSecrets {
    @Override
    public List<LinkSecret> all() {
        return session.read(handle -> handle.createQuery(
                        "select number, secret, made_at from link_secret order by number")
                .map((row, context) -> new LinkSecret(
                        row.getLong("number"), Columns.text(row, "secret"), Columns.instant(row, "made_at")))
                .list());
    }

    /** Two who come at the same moment meet at the primary key. */
    @Override
    public void offer(LinkSecret secret) {
        try {
            int unused = session.writeOnce(handle -> insert(handle, secret));
        } catch (UnableToExecuteStatementException failure) {
            if (!SqlStates.isUniqueViolation(failure)) {
                throw failure;
            }
        }
    }

    private static int insert(Handle handle, LinkSecret secret) {
        return handle.createUpdate("""
                        insert into link_secret (number, secret, made_at)
                        select cast(:number as bigint), cast(:secret as varchar), cast(:made_at as timestamp(6) with time zone)
                        where not exists (select 1 from link_secret where number = :number)
                        """)
                .bind("number", secret.number())
                .bind("secret", secret.text())
                .bind("made_at", secret.madeAt())
                .execute();
    }

    @Override
    public void forgetBelow(long number) {
        int unused = session.writeOnce(handle -> handle.createUpdate("delete from link_secret where number < :number")
                .bind("number", number)
                .execute());
    }
}
