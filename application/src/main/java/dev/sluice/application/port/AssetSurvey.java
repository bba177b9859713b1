package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** What there is to know about many assets of a library at once. To it a library that is not live has none. */
public interface AssetSurvey {
    /**
     * One page of the periods in which at least one asset was captured, with the exact number of assets in each at one
     * moment. A period that lies across a bound of the filter counts those of its assets that pass.
     */
    List<PeriodCount> counts(Scope scope, LibraryId library, CountPage page);

    /** Those assets that an inquiry concerns, trashed ones included, in ascending order of their ids. */
    List<KnownAsset> known(Scope scope, LibraryId library, Inquiry inquiry);
}
