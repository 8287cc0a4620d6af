import Canvas
import Domain

extension State {
    var offersHeadRows: Int { 2 }

    var offersHead: [Line] {
        [
            Line(Span(" " + words(PageWords.orderFor, open?.companyName ?? ""), .title)),
            offersTable.heading,
        ]
    }

    private var offersTable: Table {
        Table(
            [
                TableColumn(words(FactWords.offer), width: 20, stretches: true),
                TableColumn(words(FactWords.kind), width: 20, expendability: 1),
                TableColumn(words(FactWords.billingCycle), width: 9, expendability: 2),
                TableColumn(words(FactWords.term), width: 8, expendability: 3),
                TableColumn(words(FactWords.publisher), width: 22, expendability: 4),
            ], width: size.columns)
    }

    func offersBody(_ page: OffersPage) -> [Line] {
        guard page.offers != nil else {
            return [Line(), Line(Span("  " + words(PageWords.reading), .muted))]
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
