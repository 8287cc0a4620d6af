/// The forms of companies, which names that are mistaken for each other often differ in.
enum LegalForm {
    /// Return the words of a name in its confusable letters, in their order, without the legal form
    /// before or behind them; a name that is nothing else keeps it.
    static func words(without shape: [UInt32]) -> [ArraySlice<UInt32>] {
        let letters = withoutAffixes(shape.filter { !isSilent($0) })
        var words = letters.split(separator: 0x20)[...]
        while words.count > 1, let last = words.last, isWord(last) { words.removeLast() }
        while words.count > 1, let first = words.first, isWord(first) { words.removeFirst() }
        return Array(words)
    }

    /// Return the letters without the forms that East Asian names have at an end, with no blank
    /// between.
    static func withoutAffixes(_ letters: [UInt32]) -> [UInt32] {
        guard letters.contains(where: { $0 >= firstAffixed }) else { return letters }
        var left = letters[...]
        for affix in affixes where left.count > affix.count {
            if left.starts(with: affix) {
                left = left.dropFirst(affix.count)
            } else if left.suffix(affix.count).elementsEqual(affix) {
                left = left.dropLast(affix.count)
            }
        }
        return Array(left)
    }

    private static func isWord(_ word: ArraySlice<UInt32>) -> Bool {
        word.count <= longest && forms.contains(Array(word))
    }

    /// Whether a letter says nothing in a name: a dot or a comma.
    static func isSilent(_ letter: UInt32) -> Bool { letter == 0x2E || letter == 0x2C }

    /// The first of the letters of the names that have a form with no blank between.
    static let firstAffixed: UInt32 = 0x1100

    private static let affixes = [
        "股份有限公司", "주식회사", "유한회사", "株式会社", "有限会社", "合同会社", "合資会社", "有限公司", "(주)", "(유)",
        "(株)", "(有)", "(同)", "㈜", "㈱", "㈲",
    ].map { ConfusableKey($0).shape }

    private static let forms = Set(
        [
            "ab", "ag", "aps", "as", "asa", "bv", "co", "company", "corp", "corporation", "doo",
            "eg", "ek", "eood", "gbr", "gmbh", "inc", "incorporated", "kft", "kg", "kk", "limited",
            "llc", "llp", "ltd", "nv", "ohg", "oy", "oyj", "pc", "plc", "pte", "pty", "sa", "sarl",
            "sas", "se", "sl", "slu", "spa", "srl", "sro", "sti", "ug", "zrt", "αε", "επε", "ικε",
            "ооо", "оао", "ао", "зао", "еоод", "оод", "ад",
        ].map { ConfusableKey($0).shape })

    private static let longest = forms.map(\.count).max() ?? 0

    /// The hashes of the forms that are words.
    static let hashes = Set(
        forms.map { $0.reduce(UInt64?.none) { hash($1, after: $0) } ?? 0 })

    /// Return the hash of a word with one more letter (FNV-1a).
    static func hash(_ letter: UInt32, after word: UInt64?) -> UInt64 {
        ((word ?? 0xCBF2_9CE4_8422_2325) ^ UInt64(letter)) &* 0x100_0000_01B3
    }
}

extension ConfusableKey {
    /// Return what names have in common whose words are the same but for the legal form; nil if
    /// they are not.
    func resemblanceOfWords(to other: ConfusableKey) -> Lookalike.Resemblance? {
        let (own, others) = (
            LegalForm.words(without: shape), LegalForm.words(without: other.shape)
        )
        guard own.count == others.count, !own.isEmpty else { return nil }
        if own.elementsEqual(others, by: ==) { return .legalForm }
        let isSame = own.sorted(by: Self.precedes)
            .elementsEqual(others.sorted(by: Self.precedes), by: ==)
        return isSame ? .wordOrder : nil
    }

    private static func precedes(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
        one.lexicographicallyPrecedes(other)
    }

    /// A few bits that are the same for names of the same words, whatever their order and their
    /// legal form.
    var wordBits: UInt16 {
        let letters = LegalForm.withoutAffixes(shape.filter { !LegalForm.isSilent($0) })
        var words: [UInt64] = []
        var hash: UInt64?
        for letter in letters {
            if letter == 0x20 {
                if let word = hash { words.append(word) }
                hash = nil
            } else {
                hash = LegalForm.hash(letter, after: hash)
            }
        }
        if let hash { words.append(hash) }
        var left = words[...]
        while left.count > 1, let last = left.last, LegalForm.hashes.contains(last) {
            left.removeLast()
        }
        while left.count > 1, let first = left.first, LegalForm.hashes.contains(first) {
            left.removeFirst()
        }
        let sum = left.reduce(0, &+)
        return UInt16(truncatingIfNeeded: sum ^ sum >> 16 ^ sum >> 32 ^ sum >> 48)
    }
}
