package peer;

import java.io.Serializable;
import java.util.UUID;

public record HistoryId(UUID libraryId, long number) implements Serializable {}
