extension CustomerFilter {
    /// Reads a filter. Throws what is not understood first, and where.
    ///
    ///     filter:   part, blanks between parts
    ///     part:     ["-"] (term | "quoted text" | word)
    ///     term:     name [operator value]
    ///     operator: ":" | "=" | ">" | "<" | ">=" | "<="
    ///     value:    word | "quoted text"
    ///
    /// A name in letters of any script is one, so that an unknown name is told and not searched
    /// for. Letters of a name and a value may be capitals or full-width. A backslash in quotes
    /// takes the next character as it is.
    package init(
        parsing text: String, in scope: FilterScope = .customers
    ) throws(FilterError) {
        var parser = FilterParser(text, scope)
        self.init(try parser.parts())
    }

    /// As much of a text as is understood: all of it, or what stands before the part that is not.
    package static func understood(in text: String, _ scope: FilterScope) -> String {
        do throws(FilterError) {
            _ = try CustomerFilter(parsing: text, in: scope)
            return text
        } catch {
            let before = text.prefix(error.start)
            let end = before.lastIndex { !$0.isFilterBlank }.map(before.index(after:))
            return String(before[..<(end ?? before.startIndex)])
        }
    }
}

/// Reads the parts of a filter one after the other.
private struct FilterParser {
    private let characters: [Character]
    private let scope: FilterScope
    private var place = 0
    /// Where the part begins that is being read.
    private var start = 0

    /// The greatest number that can be typed.
    private static let mostSeats = 9_999_999
    /// In any unit: a hundred years.
    private static let mostSeconds = 3_155_760_000

    init(_ text: String, _ scope: FilterScope) {
        characters = Array(text)
        self.scope = scope
    }

    mutating func parts() throws(FilterError) -> [CustomerFilter.Part] {
        var parts: [CustomerFilter.Part] = []
        while true {
            while place < characters.count, characters[place].isFilterBlank { place += 1 }
            guard place < characters.count else { return parts }
            start = place
            parts.append(try part())
        }
    }

    private mutating func part() throws(FilterError) -> CustomerFilter.Part {
        let isNegated =
            isCharacter("-") && place + 1 < characters.count
            && !characters[place + 1].isFilterBlank && characters[place + 1] != "-"
        if isNegated { place += 1 }
        if isCharacter("\"") {
            return CustomerFilter.Part(.phrase(try quotedText()), isNegated: isNegated)
        }
        let nameStart = place
        while place < characters.count, characters[place].narrow.isLetter { place += 1 }
        let name = String(characters[nameStart..<place].map { $0.narrow }).lowercased()
        if !name.isEmpty, let relation = comparisonOperator() {
            return CustomerFilter.Part(
                try term(name, at: nameStart..<place - relation.count, relation),
                isNegated: isNegated)
        }
        while place < characters.count, !characters[place].isFilterBlank { place += 1 }
        let isNameAlone = place - nameStart == name.count
        if isNameAlone, let claim = try claim(by: name, alone: nameStart..<place) {
            return CustomerFilter.Part(claim, isNegated: isNegated)
        }
        return CustomerFilter.Part(
            .word(String(characters[nameStart..<place]).withoutEllipsis), isNegated: isNegated)
    }

    /// The term that a name alone is; nil for a plain word.
    private func claim(
        by name: String, alone range: Range<Int>
    ) throws(FilterError) -> CustomerFilter.Claim? {
        guard let term = FilterTerm(alone: name), scope.terms.contains(term) else { return nil }
        switch term {
        case .ready: return .ready(true)
        case .dap: return .delegatedAccess(true)
        case .gdap: return .adminAccess([.active])
        default: return .blocked(Comparison(.more, 0))
        }
    }

    /// Reads the operator that stands here, if one does.
    private mutating func comparisonOperator() -> String? {
        for sign in [">=", "<=", ">", "<", "=", ":"] {
            let end = place + sign.count
            guard end <= characters.count,
                String(characters[place..<end].map { $0.narrow }) == sign
            else { continue }
            place = end
            return sign
        }
        return nil
    }

    private mutating func term(
        _ name: String, at range: Range<Int>, _ sign: String
    ) throws(FilterError) -> CustomerFilter.Claim {
        let known = scope.terms.map(\.rawValue)
        guard let term = FilterTerm(named: name, in: scope) else {
            throw error(
                .unknownTerm(name, nearest: scope.suggestions(for: name), known: known), range)
        }
        guard scope.terms.contains(term) else { throw error(.notHere(term, known: known), range) }
        let operatorRange = range.upperBound..<place
        let valueStart = place
        let isQuoted = isCharacter("\"")
        let value = isQuoted ? try quotedText() : word()
        let valueRange = valueStart + (isQuoted ? 1 : 0)..<place
        guard !value.isEmpty else {
            throw FilterError(
                problem: .missingValue(term), range: range.lowerBound..<place, start: start,
                isUnfinished: place == characters.count)
        }
        let relation = Comparison.Operator(rawValue: sign) ?? .equal
        switch term.value {
        case .number, .time: break
        default:
            guard relation == .equal else {
                throw error(.notComparable(term, by: sign), operatorRange)
            }
        }
        return try claim(term, value, at: valueRange, relation, isWhole: sign == "=")
    }

    private func claim(
        _ term: FilterTerm, _ value: String, at range: Range<Int>,
        _ relation: Comparison.Operator, isWhole: Bool
    ) throws(FilterError) -> CustomerFilter.Claim {
        switch term {
        case .status:
            return .holding(.status(try choices(value, term, at: range)))
        case .kind:
            return .holding(.kind(try choices(value, term, at: range)))
        case .ends: return .holding(.outcome(try choices(value, term, at: range)))
        case .term: return .holding(.term(try choices(value, term, at: range)))
        case .billing: return .holding(.billing(try choices(value, term, at: range)))
        case .country:
            return .country(try countries(value, at: range))
        case .ready: return .ready(try flag(value, term, at: range))
        case .dap: return .delegatedAccess(try flag(value, term, at: range))
        case .read: return .read(try flag(value, term, at: range))
        case .listed: return .listed(try flag(value, term, at: range))
        case .autorenew: return .holding(.autoRenew(try flag(value, term, at: range)))
        case .blocked: return .blocked(Comparison(relation, try number(value, term, at: range)))
        case .seats:
            return .holding(.seats(Comparison(relation, try number(value, term, at: range))))
        case .renews: return .holding(.renews(try time(value, term, at: range, relation)))
        case .window: return .holding(.window(try time(value, term, at: range, relation)))
        case .gdap:
            return .adminAccess(try choices(value, term, at: range, FilterAccess.init(named:)))
        case .access: return .accessEnds(try time(value, term, at: range, relation))
        case .due: return .due(try time(value, term, at: range, relation))
        case .holds: return .holding(.held(HeldText(value.withoutEllipsis, isWhole: isWhole)))
        case .name: return .text(.name, value, isWhole: isWhole)
        case .domain: return .text(.domain, value, isWhole: isWhole)
        case .id: return .text(.id, value.withoutEllipsis, isWhole: isWhole)
        }
    }

    private func choices<Choice: RawRepresentable<String> & Equatable>(
        _ value: String, _ term: FilterTerm, at range: Range<Int>,
        _ choice: (String) -> Choice? = { Choice(rawValue: $0) }
    ) throws(FilterError) -> [Choice] {
        var chosen: [Choice] = []
        for (word, range) in list(value, at: range) {
            guard let choice = choice(word.simple) else {
                if term == .gdap || term == .status {
                    let meant = FilterAccess.meant(by: word.simple)
                    if !meant.isEmpty {
                        throw error(.otherValue(word, of: term, meant: meant), range)
                    }
                }
                throw error(.unknownValue(word, of: term, allowed: term.values), range) {
                    $0.hasPrefix(word.simple)
                }
            }
            if !chosen.contains(choice) { chosen.append(choice) }
        }
        return chosen
    }

    private func countries(_ value: String, at range: Range<Int>) throws(FilterError) -> [String] {
        var codes: [String] = []
        for (word, range) in list(value, at: range) {
            let code = word.simple
            guard code.utf8.count == 2, code.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) else {
                let isBegun = code.isEmpty || code.utf8.count == 1 && code.allSatisfy(\.isLetter)
                throw FilterError(
                    problem: .notACountry(word), range: range, start: start,
                    isUnfinished: isBegun && range.upperBound == characters.count)
            }
            if !codes.contains(code.uppercased()) { codes.append(code.uppercased()) }
        }
        return codes
    }

    /// The words between commas, and where each stands.
    private func list(_ value: String, at range: Range<Int>) -> [(String, Range<Int>)] {
        var words: [(String, Range<Int>)] = []
        var start = range.lowerBound
        for part in value.split(
            omittingEmptySubsequences: false, whereSeparator: { $0.narrow == "," })
        {
            let end = min(range.upperBound, start + part.count)
            words.append((String(part), min(start, end)..<end))
            start = end + 1
        }
        return words
    }

    private func flag(
        _ value: String, _ term: FilterTerm, at range: Range<Int>
    ) throws(FilterError) -> Bool {
        switch value.simple {
        case "yes", "on": return true
        case "no", "off": return false
        default:
            throw error(.unknownValue(value, of: term, allowed: term.values), range) {
                $0.hasPrefix(value.simple)
            }
        }
    }

    private func number(
        _ value: String, _ term: FilterTerm, at range: Range<Int>
    ) throws(FilterError) -> Int {
        guard let number = value.simple.wholeNumber, number <= Self.mostSeats else {
            throw error(.notANumber(value, of: term, most: Self.mostSeats), range)
        }
        return number
    }

    /// A time; `=` means at most, as nothing happens at one very second.
    private func time(
        _ value: String, _ term: FilterTerm, at range: Range<Int>, _ relation: Comparison.Operator
    ) throws(FilterError) -> Comparison {
        let text = value.simple
        let unit = FilterTerm.units.first { $0.letter == text.last }
        if let unit, let number = String(text.dropLast()).wholeNumber,
            number <= Self.mostSeconds / unit.seconds
        {
            return Comparison(relation == .equal ? .atMost : relation, number * unit.seconds)
        }
        throw FilterError(
            problem: .notATime(value, of: term), range: range, start: start,
            isUnfinished: text.wholeNumber != nil && range.upperBound == characters.count)
    }

    /// Reads a text in quotes.
    private mutating func quotedText() throws(FilterError) -> String {
        let open = place
        place += 1
        var text = ""
        while place < characters.count {
            let character = characters[place]
            place += 1
            if character.narrow == "\"" {
                guard text.contains(where: { !$0.isFilterBlank }) else {
                    throw error(.emptyQuotes, open..<place)
                }
                return text
            }
            if character.narrow == "\\", place < characters.count {
                text.append(characters[place])
                place += 1
            } else {
                text.append(character)
            }
        }
        throw FilterError(
            problem: .openQuote, range: open..<place, start: start, isUnfinished: true)
    }

    /// Reads up to the next blank.
    private mutating func word() -> String {
        let first = place
        while place < characters.count, !characters[place].isFilterBlank { place += 1 }
        return String(characters[first..<place])
    }

    private func isCharacter(_ character: Character) -> Bool {
        place < characters.count && characters[place].narrow == character
    }

    /// `mends` tells whether an allowed value begins as what was typed.
    private func error(
        _ problem: FilterError.Problem, _ range: Range<Int>,
        mends: (String) -> Bool = { _ in false }
    ) -> FilterError {
        var isUnfinished = false
        if case .unknownValue(_, _, let allowed) = problem, range.upperBound == characters.count {
            isUnfinished = allowed.contains(where: mends)
        }
        return FilterError(
            problem: problem, range: range, start: start, isUnfinished: isUnfinished)
    }
}

extension Character {
    /// What parts of a filter stand apart by; nobody can search for a control character, or for a
    /// mark without a letter.
    var isFilterBlank: Bool {
        if let first = unicodeScalars.first, first.properties.isWhitespace { return true }
        return unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .nonspacingMark, .enclosingMark: true
            default: false
            }
        }
    }

    /// A full-width letter or sign as its ASCII one; anything else as it is.
    var narrow: Character {
        guard unicodeScalars.count == 1, let scalar = unicodeScalars.first,
            0xFF01...0xFF5E ~= scalar.value, let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return self }
        return Character(narrow)
    }

    var isTermLetter: Bool { isASCII && isLetter }
}

extension String {
    /// In small letters and half-width.
    var simple: String { String(map { $0.narrow }).lowercased() }

    /// The number that consists of these digits; nil for anything else.
    fileprivate var wholeNumber: Int? {
        !isEmpty && utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(self) : nil
    }
}
