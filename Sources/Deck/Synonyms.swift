import Wording

extension Command {
    /// What else is typed to find it; nil where its name says all.
    var synonyms: Phrase? {
        switch self {
        case .suspend: \.suspendSynonyms
        case .reactivate: \.reactivateSynonyms
        case .cancel: \.cancelSynonyms
        case .order: \.orderSynonyms
        case .request: \.requestSynonyms
        case .activity: \.activitySynonyms
        case .toggleDelegatedAccess: \.delegatedAccessSynonyms
        case .copyText: \.copyTextSynonyms
        case .copyLink: \.copyLinkSynonyms
        case .save: \.saveTextSynonyms
        case .playAcceptance: \.acceptSynonyms
        case .mark: \.markSynonyms
        case .markRange: \.markRangeSynonyms
        case .markAll: \.markAllSynonyms
        case .unmarkAll: \.unmarkAllSynonyms
        case .plan: \.planSynonyms
        case .blockers: \.blockersSynonyms
        case .undo: \.undoSynonyms
        case .journal: \.journalSynonyms
        case .radar: \.radarSynonyms
        case .run: \.runSynonyms
        case .toggleReadOnly: \.readOnlySynonyms
        case .strike: \.skipSynonyms
        case .rehearse: \.dryRunSynonyms
        case .start: \.startSynonyms
        case .retry: \.retrySynonyms
        case .goOn: \.goOnSynonyms
        case .stopRun: \.stopRunSynonyms
        case .follow: \.followSynonyms
        case .certify: \.certificateSynonyms
        case .takeBack: \.takeBackSynonyms
        case .copyRow: \.copyRowSynonyms
        case .export: \.exportSynonyms
        case .openPortal: \.portalSynonyms
        case .messages: \.messagesSynonyms
        case .search: \.searchSynonyms
        case .filters: \.filtersSynonyms
        case .sortByNext, .sortByPrevious: \.sortSynonyms
        case .invertOrder: \.reverseOrderSynonyms
        case .toggleMouse: \.mouseSynonyms
        case .tour: \.tourSynonyms
        case .refresh: \.refreshSynonyms
        case .togglePane, .narrowPane, .widenPane: \.paneSynonyms
        case .nextLanguage: \.languageSynonyms
        case .chooseTheme: \.themeSynonyms
        case .commandLine: \.commandLineSynonyms
        case .finder: \.finderSynonyms
        case .help: \.helpSynonyms
        case .quit, .exit: \.quitSynonyms
        case .customers: \.customersSynonyms
        case .redraw: \.redrawSynonyms
        case .tab(.subscriptions): \.subscriptionsSynonyms
        case .tab(.reservations): \.reservationsSynonyms
        case .tab(.software): \.softwareSynonyms
        case .tab(.account): \.accountSynonyms
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .open,
            .back, .nextTab, .previousTab, .endRange, .leaveTour, .previousDay, .nextDay,
            .previousBusyDay, .nextBusyDay, .showKind, .stopWrite:
            nil
        }
    }
}
