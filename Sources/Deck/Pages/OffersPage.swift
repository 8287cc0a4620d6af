import Canvas
import Domain

/// The catalogue, opened to buy something for the open customer.
package struct OffersPage: Equatable, Sendable {
    package var offers: [Offer]?
    /// The same, if another order than by name was asked for.
    fileprivate var sorted: [Offer]?
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}

extension OffersPage: NarrowedPage {
    var page: Page? { .offers(self) }

    func titles(in state: State) -> [String] { [state.words.catalogueTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.offers }
    func head(in state: State) -> [Line] { state.offersHead(self) }
    func body(in state: State) -> [Line] { state.offersBody(self) }
    func itemCount(in state: State) -> Int { state.listedOffers(self).count }

    func itemHeight(in state: State) -> Int {
        Layout.body(of: state.area, head: head(in: state).count)
    }

    func rowNames(in state: State) -> [AnyHashable] { state.listedOffers(self).map(\.id) }
    func isSettling(in state: State) -> Bool { offers == nil }

    mutating func settle(in state: State) -> [Read] {
        guard offers == nil, !isReading else { return [] }
        isReading = true
        return [.offers]
    }

    /// Takes the catalogue, by name: the service promises no order.
    mutating func take(_ answer: Event, in state: State) {
        guard case .offersRead(let offers) = answer else { return }
        self.offers = offers.sorted(byName: \.name, id: \.id.text)
        isReading = false
        sort(in: state, .row)
    }

    func list(in state: State) -> SortedList? { .offers }
    func table(in state: State) -> Table? { state.offersTable(self) }

    mutating func sort(in state: State, _ focus: State.SortFocus) {
        let (order, words) = (state.orders[.offers], state.words)
        guard order != SortedList.offers.standard else {
            sorted = nil
            return
        }
        sorted = offers?.sorted(isDescending: order.isDescending) { offer in
            switch order.column {
            case .kind: .text(words.kind(offer.kind))
            case .billingCycle: .text(words.billingCycle(offer.billingCycle))
            case .term: .text(offer.termDuration)
            case .publisher: .text(offer.publisherName)
            default: .text(offer.name)
            }
        }
    }

    mutating func readFailed(_ read: Read) {
        guard read == .offers else { return }
        offers = []
        isReading = false
    }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        guard command == .open else { return nil }
        if let offer = state.selectedOffer, let customer = state.open?.holdings?.customer,
            case .success(let consequences) = state.purchase
        {
            state.dialog = .confirmation(
                Confirmation(
                    write: .order(offer.id, quantity: 1), customer: customer, offer: offer,
                    quantities: offer.quantities,
                    targetName: offer.name, consequences: consequences, basis: state.basis))
        }
        return []
    }
}

extension Keymap {
    static let offers = [
        Binding(.enter, command: .open, hint: \.orderKey) { state in
            if case .failure(let error) = state.purchase { error.off } else { nil }
        }, filtering, copying,
    ]
}

extension State {
    func listedOffers(_ page: OffersPage) -> [Offer] {
        narrowed(page.sorted ?? page.offers ?? [], by: page.field) { offer in
            [
                offer.name, words.kind(offer.kind), words.billingCycle(offer.billingCycle),
                words.term(offer.termDuration), offer.publisherName, offer.id.text,
            ]
        }
    }

    /// The offer under the cursor of the catalogue.
    var selectedOffer: Offer? {
        guard case .offers(let page) = pages.last else { return nil }
        return listedOffers(page).element(at: page.cursor.index)
    }

    var offOrder: Off? {
        place.refusal(of: .anyOrder).map(Off.refused) ?? offMissing ?? offUnknown
    }

    /// What buying the selected offer would bring, or why it is off.
    var purchase: Result<[Consequence], OffError> {
        if let offOrder { return .failure(OffError(offOrder)) }
        guard let offer = selectedOffer, let holdings = open?.holdings else {
            return .failure(OffError(.said(\.nothingSelected)))
        }
        do throws(Refusal) {
            return .success(
                try place.rules.purchase(of: offer, quantity: 1, in: holdings))
        } catch {
            return .failure(OffError(.refused(error)))
        }
    }

    func offersHead(_ page: OffersPage) -> [Line] {
        let table = offersTable(page)
        let title = Line(Span(" " + words.orderFor(open?.companyName ?? ""), .title))
        return [line(title, withCommonOf: table), table.heading]
    }

    fileprivate func offersTable(_ page: OffersPage) -> Table {
        let all = page.offers ?? []
        let kinds = Subscription.Kind.allCases.map { words.kind($0).columns }.max() ?? 0
        let longest = all.map(\.name.columns).max() ?? 0
        func filled<Value: Hashable>(
            _ value: (Offer) -> Value, _ word: (Value) -> String
        ) -> Int? {
            Set(all.map(value)).map { word($0).columns }.max()
        }
        return table(
            [
                TableColumn(words.offerLabel, width: 20, stretches: true).keepingEnds.sorting(
                    by: .name
                )
                .holding(longest),
                TableColumn(words.kindLabel, width: 20, needs: kinds, expendability: 1)
                    .sorting(by: .kind).filled(by: filled(\.kind) { words.kind($0) })
                    .givingWay(
                        to: common(words.kindLabel, of: all, \.kind) { words.kind($0) }),
                TableColumn(words.billingCycleLabel, width: 9, expendability: 2)
                    .sorting(by: .billingCycle)
                    .filled(by: filled(\.billingCycle) { words.billingCycle($0) })
                    .givingWay(
                        to: common(words.billingCycleLabel, of: all, \.billingCycle) {
                            words.billingCycle($0)
                        }),
                TableColumn(words.termLabel, width: 8, expendability: 3).sorting(by: .term)
                    .filled(by: filled(\.termDuration) { words.term($0) })
                    .givingWay(
                        to: common(words.termLabel, of: all, \.termDuration) {
                            words.term($0)
                        }),
                TableColumn(words.publisherLabel, width: 22, expendability: 4)
                    .sorting(by: .publisher).filled(by: filled(\.publisherName) { $0 })
                    .givingWay(to: common(words.publisherLabel, of: all, \.publisherName)),
            ], at: nil, order: orders[.offers])
    }

    func offersBody(_ page: OffersPage) -> [Line] {
        guard page.offers != nil else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        let offers = listedOffers(page)
        if offers.isEmpty, !page.field.text.isEmpty { return nothingMatches }
        let table = offersTable(page)
        return offers.enumerated().dropFirst(page.cursor.top).map { index, offer in
            table.row(
                [
                    (offer.name, .text), (words.kind(offer.kind), .muted),
                    (words.billingCycle(offer.billingCycle), .muted),
                    (words.term(offer.termDuration), .muted),
                    (offer.publisherName, .muted),
                ], isSelected: index == page.cursor.index, highlight: highlight)
        }
    }
}
