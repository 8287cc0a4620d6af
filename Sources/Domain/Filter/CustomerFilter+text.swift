extension CustomerFilter {
    /// The filter as it can be typed: parsing it gives the same filter.
    package var text: String { parts.map(\.text).joined(separator: " ") }
}

extension CustomerFilter.Part {
    /// The part as it can be typed.
    package var text: String { (isNegated ? "-" : "") + claim.text }
}

extension CustomerFilter.Claim {
    fileprivate var text: String {
        switch self {
        case .word(let word): word
        case .phrase(let text): text.quoted
        case .text(let field, let text, let isWhole):
            field.rawValue + (isWhole ? "=" : ":") + text.quoted
        case .country(let codes): "country:" + codes.joined(separator: ",")
        case .ready(let flag): flagged("ready", flag)
        case .blocked(let comparison): "blocked" + comparison.text
        case .delegatedAccess(let flag): flagged("dap", flag)
        case .adminAccess(let words): "gdap:" + words.map(\.rawValue).joined(separator: ",")
        case .accessEnds(let comparison): "access" + comparison.timeText
        case .accessText(let sought): sought.text.quoted
        case .read(let flag): "read:" + (flag ? "yes" : "no")
        case .listed(let flag): "listed:" + (flag ? "yes" : "no")
        case .due(let comparison): "due" + comparison.timeText
        case .holding(let claim): claim.text
        }
    }

    private func flagged(_ name: String, _ flag: Bool) -> String { flag ? name : name + ":no" }

}

extension String {
    /// The text in quotes, as it can be typed.
    fileprivate var quoted: String {
        var quoted = "\""
        for character in self {
            if character.narrow == "\"" || character.narrow == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }
}

extension HoldingClaim {
    fileprivate var text: String {
        switch self {
        case .status(let words): "status:" + words.map(\.rawValue).joined(separator: ",")
        case .kind(let kinds): "kind:" + kinds.map(\.rawValue).joined(separator: ",")
        case .seats(let comparison): "seats" + comparison.text
        case .renews(let comparison): "renews" + comparison.timeText
        case .window(let comparison): "window" + comparison.timeText
        case .autoRenew(let flag): "autorenew:" + (flag ? "on" : "off")
        case .outcome(let outcomes): "ends:" + outcomes.map(\.rawValue).joined(separator: ",")
        case .term(let lengths): "term:" + lengths.map(\.rawValue).joined(separator: ",")
        case .billing(let cycles): "billing:" + cycles.map(\.rawValue).joined(separator: ",")
        case .held(let held): "holds" + (held.isWhole ? "=" : ":") + held.text.quoted
        }
    }
}

extension Comparison {
    fileprivate var text: String { relation.rawValue + String(limit) }

    /// The limit in the largest unit in which it is a whole number.
    fileprivate var timeText: String {
        let unit = FilterTerm.units.last { limit % $0.seconds == 0 } ?? FilterTerm.units[0]
        return relation.rawValue + "\(limit / unit.seconds)\(unit.letter)"
    }
}
