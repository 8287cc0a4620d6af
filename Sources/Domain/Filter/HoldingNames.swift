/// What is typed of something a customer holds: a text in its name, nickname or offer, or the
/// beginning of its ID or of its order's.
package struct HeldText: Equatable, Sendable {
    /// As it was typed.
    package let text: String
    /// Whether it is all of a name or an ID.
    package let isWhole: Bool

    package init(_ text: String, isWhole: Bool = false) {
        self.text = text
        self.isWhole = isWhole
    }

    /// The ID that it may be the beginning of, in small letters; nil if it can be of none.
    package var id: HeldID? {
        let isID = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x3A: true
            default: false
            }
        }
        return isID && !text.isEmpty ? HeldID(text: text.lowercased(), isWhole: isWhole) : nil
    }

    /// Whether one of the names has the text, or one of the IDs begins with it.
    func isOf(names: [String], ids: [String]) -> Bool {
        let word = SearchWord(text)
        return names.contains { isWhole ? word.is($0) : word.occurs(in: $0) }
            || id?.isOf(ids) == true
    }
}

/// The ID of a holding or of its order, or its beginning.
package struct HeldID: Equatable, Sendable {
    /// In small letters.
    package let text: String
    /// Whether it is all of the ID.
    package let isWhole: Bool

    /// So many digits and letters tell one holding from nearly all others.
    private static let fewestDigits = 6

    fileprivate init(text: String, isWhole: Bool) {
        self.text = text
        self.isWhole = isWhole
    }

    /// The ID that a word may be the beginning of: hexadecimal digits, not all of them letters,
    /// with dashes as a GUID has them. Nil for any other word.
    package init?(word: String, isWhole: Bool = false) {
        guard word.utf8.count <= 36 else { return nil }
        var (digits, hasNumber) = (0, false)
        for (place, byte) in word.utf8.enumerated() {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == 0x2D else { return nil }
                continue
            }
            switch byte {
            case 0x30...0x39: hasNumber = true
            case 0x41...0x46, 0x61...0x66: break
            default: return nil
            }
            digits += 1
        }
        guard digits >= Self.fewestDigits, hasNumber else { return nil }
        self.init(text: word.lowercased(), isWhole: isWhole)
    }

    /// Whether one of the IDs begins with it, or is it.
    func isOf(_ ids: [String]) -> Bool {
        ids.contains { isWhole ? $0.lowercased() == text : $0.lowercased().hasPrefix(text) }
    }
}

extension CustomerFilter {
    /// Whether a word or an ID in it may be that of a holding, so that what customers hold is
    /// looked at.
    package var asksForHeldIDs: Bool { parts.contains { $0.heldID != nil } }
}

extension CustomerFilter.Part {
    /// What the ID of a holding may begin with, where its text may be one.
    package var heldID: HeldID? {
        switch claim {
        case .word(let text), .phrase(let text): HeldID(word: text)
        case .text(.id, let text, let isWhole): HeldID(word: text, isWhole: isWhole)
        default: nil
        }
    }
}

extension Holdings {
    /// Whether the ID of a holding or of its order begins so; nil if that may be.
    func has(_ id: HeldID) -> Bool? {
        let ids =
            subscriptions.flatMap { [$0.id.text, $0.orderID.text] }
            + azureSubscriptions.map(\.id.text)
            + reservations.flatMap { [$0.id.text, $0.orderID.text] }
            + software.flatMap { [$0.id.text, $0.orderID.text] }
        return id.isOf(ids) ? true : unread.isEmpty ? false : nil
    }
}
