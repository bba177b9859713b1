package dev.sluice.jdbc;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.Person;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The table {@code app_user}. */
record JdbiUsers(Session session) implements UserRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String COLUMNS = """
            id, email, first_name, last_name, is_active, is_superuser, storage_limit_bytes, created_at, updated_at""";

    @Override
    public void add(User user) {
        try {
            int unused = session.writeOnce(handle -> bind(handle.createUpdate("""
                            insert into app_user (id, email, email_key, first_name, last_name, is_active, is_superuser,
                                storage_limit_bytes, created_at, updated_at)
                            values (:id, :email, :email_key, :first_name, :last_name, :active, :superuser,
                                :storage_limit, :created_at, :updated_at)
                            """), user)
                    .bind("created_at", user.createdAt())
                    .execute());
        } catch (UnableToExecuteStatementException failure) {
            if (!SqlStates.isUniqueViolation(failure)) {
                throw failure;
            }
            if (SqlStates.names(failure, "app_user_email")) {
                throw Refusal.emailTaken();
            }
            throw new IllegalStateException("the user " + user.id() + " exists", failure);
        }
    }

    @Override
    public boolean save(User user) {
        return session.<Integer>writeOnce(
                        handle -> bind(handle.createUpdate("""
                        update app_user set email = :email, email_key = :email_key, first_name = :first_name,
                            last_name = :last_name, is_active = :active, is_superuser = :superuser,
                            storage_limit_bytes = :storage_limit, updated_at = :updated_at
                        where id = :id
                        """), user).execute())
                == 1;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, User user) {
        var email = user.person().email();
        return statement
                .bind("id", user.id().value())
                .bind("email", email)
                .bind("email_key", email == null ? null : email.toLowerCase(Locale.ROOT))
                .bind("first_name", user.person().firstName())
                .bind("last_name", user.person().lastName())
                .bind("active", user.active())
                .bind("superuser", user.superuser())
                .bindByType("storage_limit", user.storageLimit(), Long.class)
                .bind("updated_at", user.updatedAt());
    }

    @Override
    public Optional<User> find(UserId id) {
        return session.read(handle -> handle.createQuery("select %s from app_user where id = :id".formatted(COLUMNS))
                .bind("id", id.value())
                .map((row, context) -> user(row))
                .findOne());
    }

    @Override
    public List<User> list(@Nullable UserId after, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select %s from app_user where id > :after order by id limit :limit
                        """.formatted(COLUMNS))
                .bind("after", after == null ? BEFORE_ALL : after.value())
                .bind("limit", limit)
                .map((row, context) -> user(row))
                .list());
    }

    @Override
    public boolean any() {
        return session.read(handle -> handle.createQuery("select 1 from app_user limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public int activeSuperusers() {
        return session.read(
                handle -> handle.createQuery("select count(*) from app_user where is_superuser and is_active")
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Map<UserId, Long> storageUsed(List<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session.read(handle -> handle.createQuery("""
                        select user_id, sum(storage_used_bytes) as bytes from library
                        where user_id = any(:ids) group by user_id
                        """)
                .bindByType("ids", ids.stream().map(UserId::value).toArray(UUID[]::new), UUID[].class)
                .map((row, context) -> Map.entry(new UserId(Columns.uuid(row, "user_id")), row.getLong("bytes")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(Columns.uuid(row, "id")),
                new Person(row.getString("email"), row.getString("first_name"), row.getString("last_name")),
                row.getBoolean("is_active"),
                row.getBoolean("is_superuser"),
                Columns.longOrNull(row, "storage_limit_bytes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
