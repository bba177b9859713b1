package example;

import dev.sluice.domain.RetentionPolicy;
import dev.sluice.embedded.Sluice;
import dev.sluice.http.HttpApi;
import dev.sluice.jdbc.JdbcPersistence;
import dev.sluice.storage.DiskObjects;
import dev.sluice.testkit.TurnableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Uses something of each module. */
final class Photos {
    private Photos() {}

    static HttpApi api(DataSource dataSource, Path folder) {
        var sluice = Sluice.over(dataSource)
                .objects(new DiskObjects(folder))
                .clock(new TurnableClock())
                .retention(RetentionPolicy.DEFAULT)
                .build();
        return new HttpApi(sluice.useCases(), request -> Optional.empty(), Optional::empty);
    }

    static List<String> tables(DataSource dataSource) {
        return JdbcPersistence.over(dataSource).scripts().stream().map(Object::toString).toList();
    }
}
