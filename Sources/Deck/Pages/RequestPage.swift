import Canvas
import Domain

/// The request for a reseller relationship: link, e-mail text, and in the sandbox who may accept.
package struct RequestPage: Equatable, Sendable {
    package var includesDelegatedAccess = false
    package var request: RelationshipRequest?
    /// Customers whose relationship has ended; the sandbox can play their acceptance.
    package var formerCustomers: [Customer] = []
    package var isStale = true
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}

extension RequestPage: NarrowedPage, ReadingPage {
    var page: Page? { .request(self) }
    var read: Read { .request(includingDelegatedAccess: includesDelegatedAccess) }

    func titles(in state: State) -> [String] { [state.words.requestTitle] }

    func bindings(in state: State) -> [Binding] {
        Keymap.request(playingAcceptance: state.place.playsAcceptance)
    }

    func head(in state: State) -> [Line] { state.requestHead(self) }
    func body(in state: State) -> [Line] { state.requestBody(self) }
    func itemCount(in state: State) -> Int { state.listedFormerCustomers(self).count }

    /// The rows left for the former customers below link and text.
    func itemHeight(in state: State) -> Int {
        max(1, Layout.body(of: state.area, head: head(in: state).count))
    }

    func item(inRow row: Int, in state: State) -> Int? { itemOfOneRow(row, in: state) }
    func isSearchable(in state: State) -> Bool { state.place.playsAcceptance }

    func rowNames(in state: State) -> [AnyHashable] {
        state.listedFormerCustomers(self).map(\.id)
    }

    /// Drops an answer for the other state of the checkbox: the link must match the checkbox.
    mutating func take(_ answer: Event, in state: State) {
        guard case .requestRead(let request, let formerCustomers) = answer else { return }
        if request.includesDelegatedAccess == includesDelegatedAccess {
            self.request = request
        } else {
            isStale = true
        }
        self.formerCustomers = formerCustomers
        isReading = false
    }

    /// The checkbox may have been changed since it was asked for.
    mutating func readFailed(_ read: Read) { if case .request = read { isReading = false } }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .toggleDelegatedAccess:
            var page = self
            page.includesDelegatedAccess.toggle()
            page.isStale = true
            page.put(in: &state)
        case .copyText: return [.copy(state.emailText)]
        case .copyLink: return request.map { [.copy($0.url)] } ?? []
        case .save:
            let name = "relationship-request-\(state.language.rawValue).txt"
            return [.save(state.emailText, name: name)]
        case .playAcceptance:
            if let customer = state.selectedFormerCustomer {
                state.dialog = .confirmation(
                    Confirmation(
                        write: .accept(includingDelegatedAccess: includesDelegatedAccess),
                        customer: customer, targetName: customer.companyName,
                        consequences: []))
            }
        default: return nil
        }
        return []
    }
}

extension Keymap {
    /// The acceptance is the customer's; only the sandbox can play it.
    static func request(playingAcceptance: Bool) -> [Binding] {
        let unread: @Sendable (State) -> Off? = { state in
            guard case .request(let page) = state.pages.last, page.request == nil else {
                return nil
            }
            return .said(\.readFailed)
        }
        let acceptance = Binding(
            .character("P"), command: .playAcceptance, hint: \.playAcceptanceKey
        ) { state in
            if let off = state.place.offReadOnly { return off }
            return state.selectedFormerCustomer == nil ? .said(\.nobodyCouldAccept) : nil
        }
        return [
            Binding(.character("d"), command: .toggleDelegatedAccess, hint: \.delegatedAccessKey)
        ]
            + (playingAcceptance ? [acceptance, filtering] : []) + [
                Binding(.character("y"), command: .copyText, hint: \.copyTextKey, off: unread),
                Binding(.character("u"), command: .copyLink, hint: \.copyLinkKey, off: unread),
                Binding(.character("w"), command: .save, hint: \.saveKey, off: unread),
            ]
    }
}

extension State {
    var offRequest: Off? {
        place.rules.refusal(ofRequestBy: place.identity).map(Off.refused)
    }

    func listedFormerCustomers(_ page: RequestPage) -> [Customer] {
        narrowed(page.formerCustomers, by: page.field) { customer in
            [customer.companyName, customer.domain, customer.id.text]
        }
    }

    /// The customer whose acceptance could be played.
    var selectedFormerCustomer: Customer? {
        guard case .request(let page) = pages.last else { return nil }
        return listedFormerCustomers(page).element(at: page.cursor.index)
    }

    /// The text of the e-mail that carries the link, in the operator's language.
    var emailText: String {
        guard case .request(let page) = pages.last, let request = page.request else { return "" }
        return words.email(request, from: place.identity)
    }
}

extension State {
    /// The checkbox for delegated admin privileges, and the text of the e-mail with the link, as
    /// much of it as leaves room for the list below; copying and saving take it whole.
    func requestHead(_ page: RequestPage) -> [Line] {
        let width = max(10, size.columns - 4)
        let included = page.includesDelegatedAccess
        var lines = [
            Line(
                Span(" d ", .key),
                Span((included ? "[x] " : "[ ] ") + words.includeDelegatedAccess))
        ]
        if included {
            lines += words.delegatedAccessNote.wrapped(columns: width).map {
                Line(Span("   " + $0, .warning))
            }
        }
        lines.append(Line(Span(" " + words.emailTextHeading, .heading)))
        let link = page.request?.url ?? ""
        let text = emailText.wrapped(columns: width).map { part in
            let isLink = !part.isEmpty && link.contains(part)
            return Line(Span("  " + part, isLink ? .link : .text))
        }
        let room = max(0, Layout.body(of: area, head: lines.count + 1) - 4)
        lines +=
            text.count > room
            ? text.prefix(max(0, room - 1)) + [Line(Span("  …", .muted))] : text
        if place.playsAcceptance {
            lines.append(Line(Span(" " + words.formerCustomersHeading, .heading)))
        }
        return Array(lines.prefix(max(1, area.rows - 4)))
    }

    func requestBody(_ page: RequestPage) -> [Line] {
        guard place.playsAcceptance else { return [] }
        guard !page.formerCustomers.isEmpty else {
            return [Line(Span("  " + words.nobodyCouldAccept, .muted))]
        }
        let customers = listedFormerCustomers(page)
        if customers.isEmpty { return nothingMatches }
        return customers.enumerated().dropFirst(page.cursor.top).map { index, customer in
            let isSelected = index == page.cursor.index
            return Line(
                Span(isSelected ? "› " : "  ", .key), Span(customer.companyName),
                Span("  " + customer.domain + "  " + customer.id.text, .muted),
                isSelected: isSelected)
        }
    }
}
