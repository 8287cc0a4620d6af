/// What is typed of something a customer holds: a text in its name, nickname or offer; the
/// beginning of its ID or of its order's, however short; or the end of one, if `HeldID` takes it.
package struct HeldText: Equatable, Sendable {
    /// As it was typed.
    package let text: String
    /// Whether it is all of a name or an ID.
    package let isWhole: Bool

    package init(_ text: String, isWhole: Bool = false) {
        self.text = text
        self.isWhole = isWhole
    }

    /// The ID that it may be the beginning or the end of, in small letters; nil if it can be of
    /// none.
    package var id: HeldID? {
        let isID = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x3A: true
            default: false
            }
        }
        return isID && !text.isEmpty ? HeldID(text: text.lowercased(), isWhole: isWhole) : nil
    }

    /// Whether one of the names has the text, or one of the IDs begins with it, or ends with it as
    /// `id` tells; if it is whole, whether it is one of them.
    func isOf(names: [String], ids: [String]) -> Bool {
        let word = SearchWord(text)
        return names.contains { isWhole ? word.is($0) : word.occurs(in: $0) }
            || id?.isOf(ids) == true
    }
}

/// The ID of a holding or of its order, or its beginning or end: lists, dialogs and plans show the
/// end of a long one.
package struct HeldID: Equatable, Sendable {
    /// In small letters.
    package let text: String
    /// Whether it is all of the ID.
    package let isWhole: Bool
    /// Whether IDs may begin with it, and end with it.
    package let mayBegin: Bool
    package let mayEnd: Bool

    /// So many digits and letters tell one holding from nearly all others.
    private static let fewestDigits = 6
    /// How long a GUID is, and where its dashes are.
    private static let length = 36
    private static let dashes = [8, 13, 18, 23]

    fileprivate init(text: String, isWhole: Bool) {
        self.text = text
        self.isWhole = isWhole
        mayBegin = true
        mayEnd = HeldID(word: text)?.mayEnd ?? false
    }

    /// The ID that a word may be the beginning or the end of: at least six hexadecimal digits, not
    /// all of them letters, with dashes only where a GUID has them, counted from its beginning or
    /// from its end. Dots before it are left out. Nil for any other word.
    package init?(word: String, isWhole: Bool = false) {
        let word = word.withoutEllipsis.lowercased()
        guard word.utf8.count <= Self.length, word.hasDigitsOfID else { return nil }
        let digits = word.utf8.count { $0 != 0x2D }
        mayBegin = word.hasDashes(at: Self.dashes)
        let start = Self.length - word.utf8.count
        mayEnd = word.hasDashes(at: Self.dashes.map { $0 - start })
        guard digits >= Self.fewestDigits, mayBegin || mayEnd else { return nil }
        text = word
        self.isWhole = isWhole
    }

    /// Whether one of the IDs begins or ends with it, or is it.
    package func isOf(_ ids: [String]) -> Bool {
        ids.contains { id in
            let id = id.lowercased()
            if isWhole { return id == text }
            return mayBegin && id.hasPrefix(text) || mayEnd && id.hasSuffix(text)
        }
    }
}

extension String {
    /// Hexadecimal digits and dashes, and a number among them.
    fileprivate var hasDigitsOfID: Bool {
        utf8.contains { 0x30...0x39 ~= $0 }
            && utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 || $0 == 0x2D }
    }

    /// Whether it has dashes at these places, as far as it goes, and at no others.
    fileprivate func hasDashes(at places: [Int]) -> Bool {
        utf8.enumerated().allSatisfy { place, byte in (byte == 0x2D) == places.contains(place) }
    }
}

extension StringProtocol {
    /// The end of an ID without the dots that lists show before it; any other text as it is.
    package var withoutEllipsis: String {
        guard let dots = ["…", "..."].first(where: hasPrefix) else { return String(self) }
        let rest = String(dropFirst(dots.count))
        return rest.first != "." && rest.first != "…" && HeldID(word: rest) != nil
            ? rest : String(self)
    }
}

extension CustomerFilter {
    /// The filter in which a word that is in anybody's own texts is looked for there alone: only a
    /// word that nobody has may be the ID of a holding. A negated word is looked for in both, and
    /// so is the text of `id:`. `isAnybodys` is asked about words that may be such an ID.
    package func settled<Problem: Error>(
        _ isAnybodys: (String) throws(Problem) -> Bool
    ) throws(Problem) -> CustomerFilter {
        var settled = self
        for place in parts.indices where !parts[place].isNegated && parts[place].heldID != nil {
            switch parts[place].claim {
            case .word(let text), .phrase(let text):
                settled.parts[place].isOfOwnTexts = try isAnybodys(text)
            default: break
            }
        }
        return settled
    }

    /// Whether a word or an ID in it may be that of a holding, so that what customers hold is
    /// looked at.
    package var asksForHeldIDs: Bool { parts.contains { $0.heldID != nil } }
}

extension CustomerFilter.Part {
    /// What the ID of a holding may begin or end with, where its text may be one.
    package var heldID: HeldID? {
        switch claim {
        case _ where isOfOwnTexts: nil
        case .word(let text), .phrase(let text): HeldID(word: text)
        case .text(.id, let text, let isWhole): HeldID(word: text, isWhole: isWhole)
        default: nil
        }
    }
}

extension Holdings {
    /// What a filter has found the customer by: the first with an ID, or a text, that is looked
    /// for; nil where that is nothing it holds. The ID of a holding comes before that of its order.
    package func found(by filter: CustomerFilter) -> Holding? {
        for part in filter.parts where !part.isNegated {
            if let id = part.heldID {
                let own = named.first { id.isOf([$0.holding.id]) }
                if let found = own ?? named.first(where: { id.isOf($0.ids) }) {
                    return found.holding
                }
            } else if case .holding(.held(let held)) = part.claim {
                let found = named.first { held.isOf(names: $0.names, ids: $0.ids) }
                if let found { return found.holding }
            }
        }
        return nil
    }

    /// Those whose ID begins or ends with a part of one, or is it; else those whose order's does.
    package func holdings(with id: HeldID) -> [Holding] {
        let own = named.filter { id.isOf([$0.holding.id]) }
        return (own.isEmpty ? named.filter { id.isOf($0.ids) } : own).map(\.holding)
    }

    /// The names that a holding may be searched by: its own, its nickname and its offer's.
    package func names(of holding: Holding) -> [String] {
        named.first { $0.holding == holding }?.names ?? [name(of: holding)].compactMap { $0 }
    }

    /// What has names and IDs to be searched for.
    private var named: [(holding: Holding, names: [String], ids: [String])] {
        subscriptions.map {
            (
                .subscription($0.id), [$0.friendlyName, $0.offerName],
                [$0.id.text, $0.orderID.text]
            )
        }
            + azureSubscriptions.map {
                (.azureSubscription($0.id), [$0.friendlyName], [$0.id.text])
            }
            + reservations.map {
                (.reservation($0.id), [$0.displayName], [$0.id.text, $0.orderID.text])
            }
            + software.map { (.software($0.id), [$0.productName], [$0.id.text, $0.orderID.text]) }
    }

    /// Whether the ID of a holding or of its order begins or ends so; nil if that may be.
    func has(_ id: HeldID) -> Bool? {
        named.contains { id.isOf($0.ids) } ? true : unread.isEmpty ? false : nil
    }
}
