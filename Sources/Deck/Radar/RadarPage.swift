import Domain
import Wording

/// What wants to be seen across all customers.
package struct RadarPage: Equatable, Sendable {
    package private(set) var radar: Radar?
    /// The signs that show, the kinds in their order.
    private(set) var signs: [RadarSign] = []
    private(set) var field = SearchField()
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor()

    package init() {}

    /// The sign under the cursor.
    var selected: RadarSign? {
        signs.indices.contains(cursor.index) ? signs[cursor.index] : nil
    }

    /// Takes what is seen now; the same sign stays selected.
    mutating func take(_ radar: Radar, in words: Words, height: Int) {
        let selected = selected
        self.radar = radar
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.select(row ?? cursor.index, count: signs.count, height: height)
    }

    mutating func narrow(to newer: SearchField, in words: Words) {
        let isOther = newer.text != field.text
        field = newer
        guard isOther else { return }
        let selected = selected
        look(in: words)
        let row = selected.flatMap { old in signs.firstIndex { $0.isSame(as: old) } }
        cursor.follow(itemAt: row ?? 0, count: signs.count, height: 1)
    }

    /// Looks again, in another language.
    mutating func narrowAgain(in words: Words) { look(in: words) }

    private mutating func look(in words: Words) {
        let sought = SearchWord.all(in: field.text)
        let all = radar?.signs ?? []
        signs = RadarSignKind.allCases.flatMap { kind in
            all.filter { sign in
                sign.kind == kind
                    && sought.allSatisfy { sign.texts(in: words).contains(where: $0.occurs) }
            }
        }
    }
}

extension RadarSign {
    /// Whether it is about the same, though its moment may have moved.
    fileprivate func isSame(as other: RadarSign) -> Bool {
        kind == other.kind && customer == other.customer && holding == other.holding
    }

    /// Whatever of it can be searched.
    fileprivate func texts(in words: Words) -> [String] {
        [
            words.radarKind(kind), companyName, domain, customer.text, words.name(of: self),
            holding?.id ?? "",
            date?.minute ?? "",
        ]
    }
}
