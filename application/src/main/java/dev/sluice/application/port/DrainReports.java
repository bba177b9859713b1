package dev.sluice.application.port;

import dev.sluice.domain.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What operators want to know about the drain, over the libraries of all users. Every answer is of bounded size. */
public interface DrainReports {
    /** How much there is to do; overdue is what has been due for longer than {@code patience}. */
    DrainFigures figures(Duration patience);

    /** Libraries that fall due after now and not after {@code until}, soonest first; held ones do not fall due. */
    List<Library> upcoming(Instant until, int limit);

    /** Libraries whose latest batch failed, those first that are tried again last. */
    List<FailedDrain> failedDrains(int limit);

    /** Notes of bytes that could not be deleted, oldest first. */
    List<FailedReclaim> failedReclaims(int limit);
}
