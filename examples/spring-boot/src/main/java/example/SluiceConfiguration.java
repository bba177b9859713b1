package example;

import dev.sluice.application.UseCases;
import dev.sluice.embedded.Sluice;
import dev.sluice.storage.DiskObjects;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sluice over the application's data source, by its clock, in its transactions, on its scheduler, telling its listeners. */
@Configuration
@EnableScheduling
class SluiceConfiguration {
    @Bean
    Sluice sluice(
            DataSource dataSource,
            InstantSource clock,
            ApplicationEventPublisher events,
            @Value("${photos.folder}") Path folder) {
        return Sluice.over(dataSource)
                .schema("sluice")
                .objects(new DiskObjects(folder))
                .clock(clock)
                .listener("application", events::publishEvent)
                .build();
    }

    /** What can be done inside the {@code @Transactional} method that asks for it. */
    @Bean
    Supplier<UseCases> photos(Sluice sluice, DataSource dataSource) {
        return () -> sluice.within(DataSourceUtils.getConnection(dataSource));
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Purges what is due, a minute after the last time. */
    record Drain(Sluice sluice) {
        @Scheduled(fixedDelayString = "PT1M")
        void tick() {
            sluice.tick(Duration.ofMinutes(1));
        }
    }

    @Bean
    Drain drain(Sluice sluice) {
        return new Drain(sluice);
    }
}
