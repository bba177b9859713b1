package dev.sluice.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens, instead of the console, to what is logged as a warning or worse. */
final class Logs implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static final Appender<ILoggingEvent> CONSOLE = ROOT.getAppender("console");

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };

    Logs() {
        appender.start();
        ROOT.addAppender(appender);
        var unused = ROOT.detachAppender(CONSOLE);
    }

    List<String> complaints() {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    /** The requests during which was logged. */
    List<String> requestIds() {
        return List.copyOf(appender.list).stream()
                .map(event -> event.getMDCPropertyMap().getOrDefault("request_id", ""))
                .toList();
    }

    @Override
    public void close() {
        ROOT.addAppender(CONSOLE);
        var unused = ROOT.detachAppender(appender);
    }
}
