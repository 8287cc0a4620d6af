import Wording

extension Command {
    /// What else is typed to find it; empty where its name says all.
    func synonyms(in words: Words) -> String {
        switch self {
        case .suspend: words.suspendSynonyms
        case .reactivate: words.reactivateSynonyms
        case .cancel: words.cancelSynonyms
        case .renew: words.renewalSynonyms
        case .seats: words.seatsSynonyms
        case .addSeat: words.addSeatSynonyms
        case .removeSeat: words.removeSeatSynonyms
        case .endAccess: words.endAccessSynonyms
        case .accessList: words.accessListSynonyms
        case .order: words.orderSynonyms
        case .request: words.requestSynonyms
        case .activity: words.activitySynonyms
        case .toggleDelegatedAccess: words.delegatedAccessSynonyms
        case .copyText: words.copyTextSynonyms
        case .copyLink: words.copyLinkSynonyms
        case .save: words.saveTextSynonyms
        case .playAcceptance: words.acceptSynonyms
        case .mark: words.markSynonyms
        case .markRange: words.markRangeSynonyms
        case .markAll: words.markAllSynonyms
        case .unmarkAll: words.unmarkAllSynonyms
        case .plan: words.planSynonyms
        case .blockers: words.blockersSynonyms
        case .undo: words.undoSynonyms
        case .journal: words.journalSynonyms
        case .radar: words.radarSynonyms
        case .renewals: words.renewalsSynonyms
        case .foldMonthly: words.foldMonthlySynonyms
        case .run: words.runSynonyms
        case .toggleReadOnly: words.readOnlySynonyms
        case .strike: words.skipSynonyms
        case .rehearse: words.dryRunSynonyms
        case .start: words.startSynonyms
        case .retry: words.retrySynonyms
        case .goOn: words.goOnSynonyms
        case .setAside: words.setAsideSynonyms
        case .stopRun: words.stopRunSynonyms
        case .follow: words.followSynonyms
        case .certify: words.certificateSynonyms
        case .takeBack: words.takeBackSynonyms
        case .copyRow: words.copyRowSynonyms
        case .export: words.exportSynonyms
        case .openPortal: words.portalSynonyms
        case .messages: words.messagesSynonyms
        case .search, .takeNearest, .nextMatch, .previousMatch: words.searchSynonyms
        case .filters: words.filtersSynonyms
        case .chooseOrder, .sortByNext, .sortByPrevious: words.sortSynonyms
        case .invertOrder: words.reverseOrderSynonyms
        case .chooseColumns: words.columnsSynonyms
        case .toggleMouse: words.mouseSynonyms
        case .tour: words.tourSynonyms
        case .refresh: words.refreshSynonyms
        case .togglePane, .narrowPane, .widenPane: words.paneSynonyms
        case .nextLanguage: words.languageSynonyms
        case .chooseTheme: words.themeSynonyms
        case .commandLine: words.commandLineSynonyms
        case .finder: words.finderSynonyms
        case .help: words.helpSynonyms
        case .quit, .exit: words.quitSynonyms
        case .customers: words.customersSynonyms
        case .redraw: words.redrawSynonyms
        case .tab(.subscriptions): words.subscriptionsSynonyms
        case .tab(.reservations): words.reservationsSynonyms
        case .tab(.software): words.softwareSynonyms
        case .tab(.account): words.accountSynonyms
        case .tab(.access): words.accessSynonyms
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .open,
            .back, .parent, .nextTab, .previousTab, .endRange, .leaveTour, .previousDay, .nextDay,
            .previousBusyDay, .nextBusyDay, .showKind, .onlyKind, .stopWrite, .otherWay:
            ""
        }
    }
}
