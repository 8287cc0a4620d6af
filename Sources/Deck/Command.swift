import Domain
import Wording

/// What a key can ask for. The keymap says which key asks for what, and on which page.
package enum Command: Hashable, Sendable {
    case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last
    case open, back, parent, quit
    case nextTab, previousTab
    case tab(CustomerPage.Tab)
    case search, filters, takeNearest, nextMatch, previousMatch
    case suspend, reactivate, cancel, renew, seats, addSeat, removeSeat, endAccess
    case order, request, activity
    case toggleDelegatedAccess, copyText, copyLink, save, playAcceptance
    case mark, markRange, markAll, unmarkAll, endRange
    case plan, undo, journal, radar, accessList, run, toggleReadOnly
    case strike, otherWay, rehearse, start, retry, goOn, setAside, stopRun, follow, certify
    case takeBack
    case copyRow, export, openPortal, messages, tour, leaveTour
    case chooseOrder, sortByNext, sortByPrevious, invertOrder, chooseColumns, toggleMouse
    case previousDay, nextDay, previousBusyDay, nextBusyDay
    case showKind(RadarSignKind)
    case onlyKind
    case renewals, foldMonthly
    case customers, blockers, exit, commandLine, finder
    case help, refresh, stopWrite, redraw, nextLanguage, chooseTheme
    case togglePane, narrowPane, widenPane

    /// Whether it acts on what the screen shows, and must wait until the screen is up to date.
    var aims: Bool {
        switch self {
        case .open, .suspend, .reactivate, .cancel, .renew, .seats, .addSeat, .removeSeat,
            .endAccess, .order, .playAcceptance, .save, .copyText,
            .copyLink, .copyRow, .export, .openPortal, .mark, .markRange, .markAll, .plan, .undo,
            .strike, .otherWay, .start, .retry, .goOn, .setAside, .certify, .foldMonthly:
            true
        default: false
        }
    }
}

extension Command {
    /// Its name in the command line and in `config.toml`, which stays as it is.
    package var name: String {
        switch self {
        case .up: "up"
        case .down: "down"
        case .pageUp: "page-up"
        case .pageDown: "page-down"
        case .halfPageUp: "half-page-up"
        case .halfPageDown: "half-page-down"
        case .first: "top"
        case .last: "bottom"
        case .open: "open"
        case .back: "back"
        case .parent: "up-a-page"
        case .quit: "quit"
        case .nextTab: "next-tab"
        case .previousTab: "previous-tab"
        case .tab(.subscriptions): "subscriptions"
        case .tab(.reservations): "reservations"
        case .tab(.software): "software"
        case .tab(.account): "account"
        case .tab(.access): "gdap"
        case .search: "search"
        case .takeNearest: "nearest"
        case .nextMatch: "next-match"
        case .previousMatch: "previous-match"
        case .suspend: "suspend"
        case .reactivate: "reactivate"
        case .cancel: "cancel"
        case .renew: "renewal"
        case .seats: "seats"
        case .addSeat: "add-seat"
        case .removeSeat: "remove-seat"
        case .endAccess: "end-access"
        case .order: "order"
        case .request: "request"
        case .activity: "activity"
        case .toggleDelegatedAccess: "delegated-access"
        case .copyText: "copy-text"
        case .copyLink: "copy-link"
        case .save: "save"
        case .playAcceptance: "accept"
        case .mark: "mark"
        case .markRange: "mark-range"
        case .markAll: "mark-all"
        case .unmarkAll: "unmark-all"
        case .endRange: "end-range"
        case .plan: "plan"
        case .undo: "undo"
        case .journal: "journal"
        case .radar: "radar"
        case .accessList: "admin-access"
        case .run: "run"
        case .toggleReadOnly: "read-only"
        case .strike: "skip"
        case .otherWay: "cancel-instead"
        case .rehearse: "dry-run"
        case .start: "start"
        case .retry: "retry"
        case .goOn: "continue"
        case .setAside: "set-aside"
        case .stopRun: "stop-run"
        case .follow: "follow"
        case .certify: "certificate"
        case .takeBack: "take-back"
        case .copyRow: "copy"
        case .export: "export"
        case .openPortal: "portal"
        case .messages: "messages"
        case .chooseOrder: "sort"
        case .sortByNext: "sort-next"
        case .sortByPrevious: "sort-previous"
        case .invertOrder: "reverse-order"
        case .chooseColumns: "columns"
        case .toggleMouse: "mouse"
        case .previousDay: "previous-day"
        case .nextDay: "next-day"
        case .previousBusyDay: "previous-busy-day"
        case .nextBusyDay: "next-busy-day"
        case .showKind(let kind): "show-" + kind.commandName
        case .onlyKind: "only-kind"
        case .renewals: "renewals"
        case .foldMonthly: "monthly"
        case .tour: "tour"
        case .leaveTour: "leave-tour"
        case .filters: "filters"
        case .customers: "customers"
        case .blockers: "blockers"
        case .exit: "exit"
        case .commandLine: "command-line"
        case .finder: "find"
        case .help: "help"
        case .refresh: "refresh"
        case .stopWrite: "stop"
        case .redraw: "redraw"
        case .togglePane: "pane"
        case .narrowPane: "narrow-pane"
        case .widenPane: "widen-pane"
        case .nextLanguage: "language"
        case .chooseTheme: "theme"
        }
    }

    /// Other names in the command line: what operators of other programs type.
    var aliases: [String] { self == .exit ? ["q", "q!"] : [] }

    /// Whether it changes something, or asks whether to. It has no key that confirms in dialogs:
    /// pressed once too often, that key would do what was not meant.
    var changesSomething: Bool {
        switch self {
        case .open, .suspend, .reactivate, .cancel, .renew, .seats, .addSeat, .removeSeat,
            .endAccess, .undo, .toggleReadOnly, .strike, .otherWay,
            .start, .retry, .goOn, .setAside, .stopRun, .playAcceptance, .takeBack, .quit, .exit:
            true
        default: false
        }
    }

    /// Whether it only moves in a list: a key that begins a sequence may do that as well.
    var moves: Bool {
        switch self {
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last: true
        default: false
        }
    }
}

extension State {
    /// Carries out a command that is not off.
    mutating func obey(_ command: Command) -> [Effect] {
        if move(command) { return [] }
        if [.back, .parent].contains(command), unmarksFirst() { return [] }
        if let effects = shown.obey(command, in: &self) { return effects }
        switch command {
        case .back, .quit, .parent:
            back(up: command == .parent)
        case .search:
            beginSearch()
        case .suspend, .reactivate, .cancel:
            confirm(command)
        case .renew: askRenewal()
        case .endAccess: askEndAccess()
        case .seats, .addSeat, .removeSeat: return askSeats(command)
        case .activity:
            pages.append(.activity(ActivityPage(customer: open?.id)))
        case .mark, .markRange, .markAll, .unmarkAll, .endRange: return obeyMarks(command)
        case .undo: return undo()
        case .takeBack: return takeBack()
        case .toggleReadOnly: return toggleReadOnly()
        case .plan:
            openPlan()
        case .run: return goToRun()
        case .journal:
            pages.append(.journal(JournalPage(customer: isAcrossCustomers ? nil : open?.id)))
        case .radar:
            pages.append(.radar(RadarPage()))
        case .renewals:
            pages.append(.renewals(RenewalsPage(by: orders[.renewals])))
        case .accessList: openAccessList()
        case .copyRow: openCopyMenu()
        case .export: return openExport()
        case .openPortal: return openPortal()
        case .messages: dialog = .messages
        case .tour: beginTour()
        case .leaveTour: leaveTour()
        case .customers:
            pages = []
            open = nil
        case .blockers: pages.append(.blockers(BlockersPage()))
        case .exit: return leave()
        case .commandLine:
            commandLine.begin()
            actList = ActList(isTyping: true, selected: nil)
            dialog = .commandLine
        case .finder:
            actList = ActList(isTyping: true)
            dialog = .finder
        case .filters: return openFilters()
        case .help:
            actList = ActList()
            dialog = .help
        case .refresh: return refresh()
        case .stopWrite: return stopWrite()
        case .togglePane:
            return togglePane()
        case .narrowPane: return resizePane(wider: false)
        case .widenPane: return resizePane(wider: true)
        case .chooseOrder: openColumns()
        case .sortByNext: return sort(byColumn: 1)
        case .sortByPrevious: return sort(byColumn: -1)
        case .invertOrder: return invertOrder()
        case .chooseColumns: openColumnChooser()
        case .toggleMouse: return toggleMouse()
        case .redraw:
            return [.redraw]
        case .nextLanguage:
            // Who hears another language all at once may not find back.
            guard !isPlain else {
                tell(.plain) { $0.plainLanguage }
                return []
            }
            speakNextLanguage()
        case .chooseTheme:
            dialog = .themes(ThemeDialog(worn: theme))
            showSelectedItem()
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .open,
            .nextTab, .previousTab, .tab, .order, .request, .toggleDelegatedAccess, .copyText,
            .copyLink, .save, .playAcceptance, .strike, .otherWay, .rehearse, .start, .retry, .goOn,
            .setAside, .stopRun, .follow, .certify, .previousDay, .nextDay, .previousBusyDay,
            .nextBusyDay,
            .showKind, .onlyKind, .takeNearest, .nextMatch, .previousMatch, .foldMonthly:
            // Handled above, by `move` or by the page.
            break
        }
        return []
    }

    /// Says everything in the next language from now on.
    mutating func speakNextLanguage() { speak(language.next) }

    /// Says everything in a language from now on.
    mutating func speak(_ other: Language) {
        language = other
        for place in pages.indices { pages[place].model.searchAgain(in: words) }
        sortPages()
        tell(.plain) { $0.languageTold }
    }

    /// Goes one step back, or up: out of a search first.
    private mutating func back(up: Bool) {
        if searchField?.text.isEmpty == false {
            searchField = SearchField()
        } else if up {
            dropPage()
        } else {
            leavePage()
        }
    }

    /// Puts the cursor of the list on the screen on something a customer holds: its page may have
    /// been opened from elsewhere.
    mutating func select(_ holding: Holding) {
        guard case .customer(var page)? = pages.last else { return }
        let items = listed(on: page.tab, of: page)
        guard let place = items.firstIndex(of: holding) else { return }
        var cursor = page.cursor(on: page.tab)
        cursor.follow(itemAt: place, count: items.count, height: itemHeight)
        page.set(cursor, on: page.tab)
        pages[pages.count - 1] = .customer(page)
    }

    mutating func confirm(_ command: Command) {
        if command == .endAccess { return askEndAccess() }
        if actsOnMarks, command.takesMarks {
            if let bulk = bulk(command, of: heldTargets) { dialog = .planned(bulk) }
            return
        }
        guard let target, let holdings = open?.holdings else { return }
        if case .success = change(command) {
            askAct(command, of: [HeldTargets(holdings: holdings, targets: [target])])
        }
    }

    /// What a dialog is drawn from; the fresh answer of a service is compared with it.
    var basis: Holdings? { place.isService ? open?.holdings : nil }
}
