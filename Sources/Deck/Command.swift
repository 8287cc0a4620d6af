import Domain

/// What a key can ask for. Which key asks for which, and where, is the keymap's.
package enum Command: Hashable, Sendable {
    case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last
    case open, back, quit
    case nextTab, previousTab
    case tab(CustomerPage.Tab)
    case search
    case suspend, reactivate, cancel, order, request, activity
    case toggleDelegatedAccess, copyText, copyLink, save, playAcceptance
    case mark, markRange, markAll, unmarkAll, endRange
    case plan, undo, journal, radar, run, toggleReadOnly
    case strike, rehearse, start, retry, goOn, stopRun, follow, certify
    case takeBack
    case help, refresh, stopWrite, redraw, nextLanguage, nextTheme

    /// Whether it aims at what the screen shows, and must wait until that is so.
    var aims: Bool {
        switch self {
        case .open, .suspend, .reactivate, .cancel, .order, .playAcceptance, .save, .copyText,
            .copyLink, .mark, .markRange, .markAll, .plan, .undo, .strike, .start, .retry, .goOn,
            .certify:
            true
        default: false
        }
    }
}

extension State {
    /// Carries out a command that is not off.
    mutating func obey(_ command: Command) -> [Effect] {
        if move(command) { return [] }
        switch command {
        case .open: return openSelected()
        case .back:
            back()
            return []
        case .quit:
            if pages.isEmpty { return leave() }
            back()
            return []
        case .nextTab:
            turnTab(by: 1)
            return []
        case .previousTab:
            turnTab(by: -1)
            return []
        case .tab(let tab):
            show(tab)
            return []
        case .search:
            beginSearch()
            return []
        case .suspend, .reactivate, .cancel:
            confirm(command)
            return []
        case .order:
            pages.append(.offers(OffersPage()))
            return []
        case .request:
            pages.append(.request(RequestPage()))
            return []
        case .activity:
            pages.append(.activity(ActivityPage(customer: open?.id)))
            return []
        case .save:
            if case .plan = pages.last { return obeyInPlan(command) }
            return obeyInRequest(command)
        case .toggleDelegatedAccess, .copyText, .copyLink, .playAcceptance:
            return obeyInRequest(command)
        case .mark, .markRange, .markAll, .unmarkAll, .endRange: return obeyMarks(command)
        case .undo: return undoesEntry ? undoEntry() : undo()
        case .takeBack: return takeBack()
        case .toggleReadOnly: return toggleReadOnly()
        case .plan where isOnRadar: return planSign()
        case .plan, .strike, .rehearse, .start: return obeyInPlan(command)
        case .run, .retry, .goOn, .stopRun: return obeyInRun(command)
        case .journal, .follow, .certify: return obeyInJournal(command)
        case .radar: return openRadar()
        case .help:
            helpSearch = SearchField()
            dialog = .help
            return []
        case .refresh:
            readJournalAgain()
            return refresh()
        case .stopWrite: return stopWrite()
        case .redraw:
            return [.redraw]
        case .nextLanguage:
            language = language.next
            narrowAgain()
            notice = Notice(text: words.languageChanged, tone: .plain)
            return []
        case .nextTheme:
            let place = themes.firstIndex(of: theme) ?? -1
            guard !themes.isEmpty else { return [] }
            theme = themes[(place + 1) % themes.count]
            notice = Notice(text: words.themeChanged(theme), tone: .plain)
            return [.wearTheme(theme)]
        case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last:
            return []
        }
    }

    /// One step back: first out of a search; the root is never quitted.
    private mutating func back() {
        guard !pages.isEmpty else {
            customers.clearSearch()
            return
        }
        if searchField?.text.isEmpty == false {
            searchField = SearchField()
            return
        }
        pages.removeLast()
        // The radar leads to customers, too: one is open as long as its page is.
        let isOpen = pages.contains { if case .customer = $0 { true } else { false } }
        if !isOpen { open = nil }
    }

    private mutating func openSelected() -> [Effect] {
        switch pages.last {
        case nil:
            guard let row = customers.selected else { return [] }
            open = OpenCustomer(id: row.id, companyName: row.companyName)
            pages.append(.customer(CustomerPage()))
            return refreshOpen()
        case .customer(let page):
            if page.tab == .account { return openRemoval() }
            if let target { pages.append(.holding(HoldingPage(holding: target))) }
        case .holding(let page):
            if let command = holdingOption(at: page.cursor.index)?.command { confirm(command) }
        case .blockers:
            if let target {
                pages.append(.holding(HoldingPage(holding: target)))
            }
        case .offers:
            if let offer = selectedOffer, let customer = open?.holdings?.customer,
                case .success(let consequences) = purchase
            {
                dialog = .confirmation(
                    Confirmation(
                        write: .order(offer.id, quantity: 1), customer: customer, offer: offer,
                        targetName: offer.name, consequences: consequences, basis: basis))
            }
        case .request: break
        case .activity:
            if let record = selectedRecord { dialog = .record(record) }
        case .plan: return openInPlan()
        case .run: return openInRun()
        case .journal: return openInJournal()
        case .radar: return openInRadar()
        }
        return []
    }

    /// The link on the Account page: while anything blocks it does not act but shows what does.
    private mutating func openRemoval() -> [Effect] {
        switch eligibility {
        case .blocked:
            pages.append(.blockers(BlockersPage()))
        case .eligible(let clearance, let warnings):
            if let customer = open?.holdings?.customer {
                dialog = .removal(
                    RemovalDialog(
                        clearance: clearance, customer: customer, warnings: warnings,
                        basis: basis, age: oldAge))
            }
        case .noRelationship, nil: break
        }
        return []
    }

    private mutating func confirm(_ command: Command) {
        if actsOnMarks, command != .cancel {
            dialog = bulk(command).map(Dialog.planned)
            return
        }
        guard let target, let holdings = open?.holdings, let write = target.write(for: command),
            case .success(let change) = change(command)
        else { return }
        dialog = .confirmation(
            Confirmation(
                write: write, customer: holdings.customer,
                targetName: holdings.name(of: target) ?? target.id,
                consequences: change.consequences, basis: basis,
                twins: holdings.twins(of: target), seen: holdings))
    }

    /// What a dialog is drawn from, which a service's fresh answer is compared with.
    private var basis: Holdings? { place.isService ? open?.holdings : nil }
}
