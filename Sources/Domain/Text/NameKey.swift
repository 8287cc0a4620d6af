/// The sort key of a name, the same as for customers in the store: case, accents and width are
/// ignored first; the name itself decides a tie.
package struct NameKey: Comparable {
    private let folded: [UInt8]
    private let name: String
    private let id: String

    init(_ name: String, id: String) {
        folded = Self.folded(name)
        self.name = name
        self.id = id
    }

    package static func < (left: NameKey, right: NameKey) -> Bool {
        if left.folded != right.folded {
            return left.folded.lexicographicallyPrecedes(right.folded)
        }
        return (left.name, left.id) < (right.name, right.id)
    }

    /// A name as it is sorted: in small letters, without accents, full width as half width.
    package static func folded(_ name: String) -> [UInt8] {
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            return name.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        }
        var folded = ""
        for scalar in name.unicodeScalars where !(0x300...0x36F ~= scalar.value) {
            let scalar = Glyph.widths[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
            for small in scalar.properties.lowercaseMapping.unicodeScalars
            where !(0x300...0x36F ~= small.value) {
                folded += bare[small] ?? String(Character(small))
            }
        }
        return Array(folded.utf8)
    }

    /// Letters with accents by the plain letter, and ligatures by their letters.
    static let bare: [Unicode.Scalar: String] = {
        let letters: KeyValuePairs = [
            " ": "\u{A0}", "(代)": "㈹", "(有)": "㈲", "(株)": "㈱", "1": "¹", "1⁄2": "½",
            "1⁄4": "¼", "2": "²", "3": "³", "3⁄4": "¾", "a": "ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
            "ae": "æǣǽ", "aʾ": "ẚ", "b": "ḃḅḇ", "c": "çćĉċčḉ", "d": "ðďđḋḍḏḑḓ", "dz": "ǆǳ",
            "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f": "ḟ", "g": "ĝğġģǧǵḡ", "h": "ĥħȟḣḥḧḩḫẖ",
            "i": "ìíîïĩīĭįİıǐȉȋḭḯỉị", "ij": "ĳ", "j": "ĵǰ", "k": "ķǩḱḳḵ", "l": "ĺļľłŀḷḹḻḽ",
            "lj": "ǉ",
            "m": "ḿṁṃ", "n": "ñńņňǹṅṇṉṋ", "nj": "ǌ", "no": "№",
            "o": "ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "oe": "œ", "p": "ṕṗ", "r": "ŕŗřȑȓṙṛṝṟ",
            "s": "śŝşšſșṡṣṥṧṩẛ", "ss": "ß", "t": "ţťŧțṫṭṯṱẗ", "th": "þ", "tm": "™",
            "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ",
            "y": "ýÿŷȳẏẙỳỵỷỹ", "z": "źżžẑẓẕ", "ʒ": "ǯ", "ʼn": "ŉ", "α": "ά",
            "β": "ϐ", "ε": "έϵ", "η": "ή", "θ": "ϑ", "ι": "ΐίϊ", "κ": "ϰ", "μ": "µ", "ο": "ό",
            "π": "ϖ",
            "ρ": "ϱ", "σ": "ςϲ", "υ": "ΰϋύϒϓϔ", "φ": "ϕ", "ω": "ώ", "г": "ѓ", "е": "ѐё", "и": "йѝ",
            "к": "ќ", "у": "ў", "і": "ї",
        ]
        var bare: [Unicode.Scalar: String] = [:]
        for (letter, marked) in letters {
            for scalar in marked.unicodeScalars { bare[scalar] = letter }
        }
        return bare
    }()
}

extension Sequence {
    /// Return the elements sorted by name, and by id if the names are the same.
    package func sorted(byName name: (Element) -> String, id: (Element) -> String) -> [Element] {
        var keyed = map { (NameKey(name($0), id: id($0)), $0) }
        if keyed.count > 1 { keyed.sort { $0.0 < $1.0 } }
        return keyed.map { $0.1 }
    }
}
