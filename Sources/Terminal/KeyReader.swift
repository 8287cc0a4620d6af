import Canvas

/// Turns the bytes that a terminal sends into keys. A sequence is always read to its end, even if
/// it arrives in pieces: it is one key or nothing, never Esc and letters.
package struct KeyReader: Equatable, Sendable {
    enum ParserState: Equatable {
        case ground
        /// In a UTF-8 character; after Esc it is one with Alt.
        case character(scalar: UInt32, missing: Int, length: Int, isAlt: Bool)
        /// After Esc. The next byte shows whether it was a key.
        case escape
        /// After two Escs.
        case escapes
        /// After CSI or SS3; the bytes are kept.
        case control, single
        /// In a string for programs (OSC, DCS, APC, PM, SOS), which is ignored.
        case string(isOSC: Bool, lead: UInt8, missing: Int)
        case stringEscape(isOSC: Bool)
        /// In the bytes of a mouse report of the old form, which is not asked for.
        case mouse(left: Int, isLead: Bool)
        /// After the second bracket of the Linux console's F1 to F5.
        case console
        /// In a paste, after so many bytes of its end mark.
        case paste(matched: Int)
        /// After an answer about the background that was given up: so many bytes may be its rest.
        case torn(left: Int)
        /// After an Esc that was a key, unless an answer that is awaited goes on behind it.
        case lateEscape
    }

    var place = ParserState.ground
    /// The sequence so far.
    var sequence: [UInt8] = []
    /// Whether the sequence is ignored, because Esc came before it or it is too long.
    var isVoid = false
    var pasted: [UInt8] = []
    /// The terminal's background, as the last answer had it; nil until one was read.
    package internal(set) var background: Color?
    /// Whether the terminal was asked for its background and has not answered.
    package internal(set) var awaitsBackground = false
    /// The sequences that terminfo describes for this terminal; they come before the usual ones.
    let described: [[UInt8]: Key]

    /// A reader for a terminal with these described sequences.
    package init(described: [[UInt8]: Key] = [:]) {
        // A sequence that begins many others cannot be a key itself.
        self.described = described.filter {
            $0.key.count > 2 || $0.key.count == 2 && ![0x5B, 0x4F].contains($0.key[1])
        }
    }

    /// How many bytes of a paste are kept: more than any field takes.
    package static let pasteLimit = 4096
    static let sequenceLimit = 64
    static let escape: UInt8 = 0x1B
    static let pasteStart = Array("\u{1B}[200~".utf8)
    static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// After how many milliseconds of silence a half-read sequence is given up (`giveUp`); nil if
    /// nothing is half read. A single Esc soon counts as a key. A sequence may arrive in pieces,
    /// and its rest must not be read as letters.
    package var patience: Int? {
        switch place {
        case .ground, .character, .torn, .lateEscape, .mouse(left: 0, isLead: _): nil
        case .escape, .escapes: 50
        case .control, .single: sequence.count > 2 ? 1000 : 300
        case .string(isOSC: _, lead: 0, missing: _): 300
        case .string, .stringEscape, .mouse, .console: 1000
        case .paste(let matched): matched == 1 ? 1000 : 5000
        }
    }

    /// Give up what is half read, after the silence of `patience`.
    package mutating func giveUp(into keys: inout [Key]) {
        switch place {
        case .escape: keys.append(.escape)
        case .escapes: keys += [.escape, .escape]
        // Esc gets the operator out of a paste whose end was lost.
        case .paste(matched: 0): endPaste(into: &keys)
        default: break
        }
        pasted = []
        let left = missingOfAnswer
        let isAfterEscape = awaitsBackground && place == .escape
        rest()
        if left > 0 { place = .torn(left: left) }
        if isAfterEscape { place = .lateEscape }
    }

    /// Append the keys that these bytes complete.
    package mutating func take(_ bytes: some Sequence<UInt8>, into keys: inout [Key]) {
        for byte in bytes { take(byte, into: &keys) }
    }

    private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
        switch place {
        case .ground: begin(byte, into: &keys)
        case .character: goOnInCharacter(byte, into: &keys)
        case .escape: follow(byte, into: &keys)
        case .escapes: followTwo(byte, into: &keys)
        case .control: goOnInControl(byte, into: &keys)
        case .single: goOnInSingle(byte, into: &keys)
        case .string: goOnInString(byte)
        case .stringEscape(let isOSC):
            if byte == 0x5C { return endString(isOSC) }
            start(.escape, [Self.escape])
            if byte == Self.escape {
                place = .stringEscape(isOSC: isOSC)
            } else {
                follow(byte, into: &keys)
            }
        case .mouse(let left, let isLead): goOnInMouse(byte, left, isLead, into: &keys)
        case .console:
            if !finished(with: byte, into: &keys) { rest() }
        case .paste(let matched): goOnInPaste(byte, matched, into: &keys)
        case .torn(let left): goOnInTorn(byte, left, into: &keys)
        case .lateEscape:
            if byte == 0x5D { return start(.string(isOSC: true, lead: 0, missing: 0), []) }
            rest()
            begin(byte, into: &keys)
        }
    }

    mutating func rest() { start(.ground, []) }

    mutating func start(_ place: ParserState, _ sequence: [UInt8], isVoid: Bool = false) {
        self.place = place
        self.sequence = sequence
        self.isVoid = isVoid
    }

    mutating func begin(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case Self.escape: start(.escape, [byte])
        case 0x0A, 0x0D: keys.append(.enter)
        case 0x09: keys.append(.tab)
        case 0x08, 0x7F: keys.append(.backspace)
        case 0..<0x20: keys.append(.control(Character(Unicode.Scalar(byte | 0x60))))
        case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
        case 0x80..<0xA0: introduce(byte)
        default: beginCharacter(byte, isAlt: false)
        }
    }

    /// Begin what a C1 control character introduces; alone it means nothing.
    private mutating func introduce(_ c1: UInt8) {
        switch c1 {
        case 0x9B: start(.control, [Self.escape, 0x5B])
        case 0x8F: start(.single, [Self.escape, 0x4F])
        case 0x9D: start(.string(isOSC: true, lead: 0, missing: 0), [])
        case 0x90, 0x98, 0x9E, 0x9F: start(.string(isOSC: false, lead: 0, missing: 0), [])
        default: rest()
        }
    }

    mutating func beginCharacter(_ byte: UInt8, isAlt: Bool) {
        let missing = byte.missingBehindLead
        guard missing > 0 else { return rest() }
        place = .character(
            scalar: UInt32(byte & (0x3F >> UInt8(missing))), missing: missing, length: missing + 1,
            isAlt: isAlt)
    }

    private mutating func goOnInCharacter(_ byte: UInt8, into keys: inout [Key]) {
        guard case .character(let begun, let missing, let length, let isAlt) = place else { return }
        guard byte.goesOn else {
            rest()
            return begin(byte, into: &keys)
        }
        let scalar = begun << 6 | UInt32(byte & 0x3F)
        if missing > 1 {
            place = .character(scalar: scalar, missing: missing - 1, length: length, isAlt: isAlt)
            return
        }
        rest()
        // An overlong encoding is invalid.
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard scalar >= least, let scalar = Unicode.Scalar(scalar) else { return }
        if scalar.value >= 0xA0 {
            let character = Character(scalar)
            keys.append(isAlt ? .alt(character) : .character(character))
        } else if !isAlt {
            introduce(UInt8(scalar.value))
        }
    }

    private mutating func goOnInPaste(_ byte: UInt8, _ matched: Int, into keys: inout [Key]) {
        if byte == Self.pasteEnd[matched] {
            place = .paste(matched: matched + 1)
            if matched + 1 == Self.pasteEnd.count { endPaste(into: &keys) }
            return
        }
        keep(Self.pasteEnd.prefix(matched))
        place = .paste(matched: byte == Self.escape ? 1 : 0)
        if byte != Self.escape { keep([byte]) }
    }

    private mutating func keep(_ bytes: some Sequence<UInt8>) {
        pasted += bytes.prefix(Self.pasteLimit - pasted.count)
    }

    private mutating func endPaste(into keys: inout [Key]) {
        var text = pasted[...]
        // The cut may have left half a character.
        if text.count == Self.pasteLimit {
            while text.last?.goesOn == true { text.removeLast() }
            if text.last.map({ $0.missingBehindLead > 0 }) == true { text.removeLast() }
        }
        keys.append(.pasted(String(decoding: text, as: UTF8.self)))
        pasted = []
        rest()
    }
}

extension UInt8 {
    /// Whether it is a continuation byte of UTF-8.
    var goesOn: Bool { 0x80..<0xC0 ~= self }

    /// How many bytes follow this lead byte of UTF-8; 0 if it is no lead byte.
    var missingBehindLead: Int {
        switch self {
        case 0xC2..<0xE0: 1
        case 0xE0..<0xF0: 2
        case 0xF0..<0xF5: 3
        default: 0
        }
    }
}
