import Wording

extension Command {
    /// The titles of the pages and dialogs that it leads to, by whose words it is found, too.
    var titles: [Phrase] {
        switch self {
        case .suspend: [\.suspendTitle, \.purposeSuspension]
        case .reactivate: [\.reactivateTitle, \.purposeReactivation]
        case .cancel: [\.cancelSubscriptionTitle, \.cancelOrderTitle]
        case .renew: [\.renewalTitle, \.setRenewalTitle, \.purposeRenewal]
        case .seats, .addSeat, .removeSeat: [\.seatsTitle, \.purposeSeats]
        case .order: [\.catalogueTitle, \.orderTitle]
        case .playAcceptance: [\.acceptTitle]
        case .request: [\.requestTitle]
        case .activity: [\.activityLogTitle]
        case .plan:
            [
                \.planTitle, \.purposeOffboarding, \.purposeClearing, \.removeLink,
                \.relationshipRemovedTitle,
            ]
        case .start: [\.planStartTitle]
        case .run: [\.runTitle, \.runsTitle, \.runRestsTitle, \.runResumeTitle, \.runActsTitle]
        case .setAside: [\.setAsideTitle]
        case .goOn: [\.runResumeTitle, \.runRestsTitle]
        case .undo: [\.undoActTitle, \.undoRunTitle]
        case .journal: [\.journalTitle]
        case .radar: [\.radarTitle]
        case .renewals: [\.renewalsTitle]
        case .accessList: [\.accessListTitle]
        case .endAccess: [\.endAccessTitle]
        case .toggleReadOnly: [\.unlockTitle]
        case .certify: [\.certificatePreviewTitle, \.certificateSavedTitle]
        case .blockers: [\.blockersTitle]
        case .customers: [\.customersTitle]
        case .tab(.account): [\.accountTitle, \.removeLink]
        case .tab(let tab): [tab.title]
        case .copyRow: [\.copyTitle]
        case .openPortal: [\.portalTitle]
        case .messages:
            [
                \.messagesTitle, \.messageTitle, \.refusedByPartnerCenter, \.refusedByGraph,
                \.nothingDoneTitle, \.acceptedTitle, \.outcomeUnknownTitle,
            ]
        case .filters: [\.filtersTitle]
        case .chooseOrder: [\.sortTitle]
        case .chooseColumns: [\.columnsTitle]
        case .chooseTheme: [\.themesTitle]
        case .commandLine: [\.commandLineTitle]
        case .finder: [\.finderTitle]
        case .help: [\.helpTitle]
        case .quit, .exit: [\.leaveTitle, \.runLeaveTitle]
        default: []
        }
    }
}

extension State {
    /// The titles and links that an act leads to on the page that shows.
    func titles(of act: Act) -> [Phrase] {
        guard act.isHere, act.binding.command == .open, case .customer(let page)? = pages.last,
            page.tab == .account
        else { return act.binding.command.titles }
        return [\.removeLink, \.blockersTitle]
    }
}
