import Canvas
import Domain

/// The catalogue, opened to buy something for the open customer.
package struct OffersPage: Equatable, Sendable {
    package var offers: [Offer]?
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}

extension State {
    var offersHeadRows: Int { 2 }

    var offersHead: [Line] {
        [
            Line(Span(" " + words.orderFor(open?.companyName ?? ""), .title)),
            offersTable.heading,
        ]
    }

    private var offersTable: Table {
        Table(
            [
                TableColumn(words.offerLabel, width: 20, stretches: true),
                TableColumn(words.kindLabel, width: 20, expendability: 1),
                TableColumn(words.billingCycleLabel, width: 9, expendability: 2),
                TableColumn(words.termLabel, width: 8, expendability: 3),
                TableColumn(words.publisherLabel, width: 22, expendability: 4),
            ], width: size.columns)
    }

    func offersBody(_ page: OffersPage) -> [Line] {
        guard page.offers != nil else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        let offers = listedOffers(page)
        if offers.isEmpty, !page.field.text.isEmpty { return nothingMatches }
        return offers.enumerated().dropFirst(page.cursor.top).map { index, offer in
            offersTable.row(
                [
                    (offer.name, .text), (words.kind(offer.kind), .muted),
                    (words.billingCycle(offer.billingCycle), .muted),
                    (words.term(offer.termDuration), .muted),
                    (offer.publisherName, .muted),
                ], isSelected: index == page.cursor.index)
        }
    }
}
