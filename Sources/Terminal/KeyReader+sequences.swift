import Canvas

/// The bytes of a sequence, from the Esc or the control character it begins with to its end.
extension KeyReader {
    /// Take the byte after Esc: a sequence begins, or it was Alt and a key. What ends a string
    /// without one is no key, and neither is a key without a sign of its own.
    mutating func follow(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case Self.escape: place = .escapes
        case 0x5B: start(.control, [Self.escape, byte])
        case 0x4F: start(.single, [Self.escape, byte])
        case 0x5D: start(.string(isOSC: true, lead: 0, missing: 0), [])
        case 0x50, 0x58, 0x5E, 0x5F: start(.string(isOSC: false, lead: 0, missing: 0), [])
        case 0x80...: beginCharacter(byte, isAlt: true)
        default:
            if finished(with: byte, into: &keys) { return }
            rest()
            if 0x20..<0x7F ~= byte, byte != 0x5C {
                keys.append(.alt(Character(Unicode.Scalar(byte))))
            }
        }
    }

    /// Take the byte after two Escs: some terminals send Esc before a sequence for Alt.
    mutating func followTwo(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case 0x5B: start(.control, [Self.escape, byte], isVoid: true)
        case 0x4F: start(.single, [Self.escape, byte], isVoid: true)
        default:
            keys.append(.escape)
            start(.escape, [Self.escape])
            follow(byte, into: &keys)
        }
    }

    /// Keep a byte of a sequence. Return true if this completes a described key.
    mutating func finished(with byte: UInt8, into keys: inout [Key]) -> Bool {
        guard sequence.count < Self.sequenceLimit else {
            isVoid = true
            return false
        }
        sequence.append(byte)
        guard !isVoid, let key = described[sequence] else { return false }
        keys.append(key)
        rest()
        return true
    }

    mutating func goOnInControl(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case Self.escape: return start(.escape, [byte])
        case 0x18, 0x1A: return rest()
        case 0..<0x20, 0x7F: return
        case 0x80...:
            rest()
            return begin(byte, into: &keys)
        default: break
        }
        if finished(with: byte, into: &keys) { return }
        let parameters = sequence.dropFirst(2).dropLast()
        switch byte {
        // In rxvt this ends a key with Shift; elsewhere more bytes follow.
        case 0x24 where !parameters.isEmpty && parameters.allSatisfy { 0x30...0x39 ~= $0 }: rest()
        case ..<0x40: break
        case 0x4D where parameters.isEmpty: place = .mouse(left: 3, isLead: false)
        case 0x5B where parameters.isEmpty: place = .console
        default:
            if sequence == Self.pasteStart {
                pasted = []
                return start(.paste(matched: 0), [])
            }
            if !isVoid,
                let key = Key(control: parameters, final: byte)
                    ?? Key(mouse: parameters, final: byte)
            {
                keys.append(key)
            }
            rest()
        }
    }

    mutating func goOnInSingle(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case Self.escape: return start(.escape, [byte])
        case 0..<0x20, 0x7F: return rest()
        case 0x80...:
            rest()
            return begin(byte, into: &keys)
        default: break
        }
        if finished(with: byte, into: &keys) || 0x30...0x3B ~= byte { return }
        // Numbers before the letter mean Shift, Ctrl or Alt.
        if !isVoid, sequence.count == 3, let key = Key(single: byte) { keys.append(key) }
        rest()
    }

    mutating func goOnInString(_ byte: UInt8) {
        guard case .string(let isOSC, let lead, let missing) = place else { return }
        if missing > 0, byte.goesOn {
            // The end mark may be encoded in UTF-8.
            if lead == 0xC2, byte == 0x9C { return endString(isOSC) }
            place = .string(isOSC: isOSC, lead: 1, missing: missing - 1)
            return
        }
        switch byte {
        case Self.escape: place = .stringEscape(isOSC: isOSC)
        case 0x18, 0x1A: rest()
        case 0x9C: endString(isOSC)
        case 0x07 where isOSC: endString(isOSC)
        default:
            if isOSC, sequence.count < Self.sequenceLimit { sequence.append(byte) }
            place = .string(isOSC: isOSC, lead: max(1, byte), missing: byte.missingBehindLead)
        }
    }

    /// Ignore a byte of an old mouse report: three numbers of one byte each, or two in UTF-8.
    mutating func goOnInMouse(
        _ byte: UInt8, _ left: Int, _ isLead: Bool, into keys: inout [Key]
    ) {
        if isLead, byte.goesOn {
            place = .mouse(left: left, isLead: false)
            if left == 0 { rest() }
        } else if left == 0 || byte == Self.escape {
            rest()
            begin(byte, into: &keys)
        } else {
            let mayGoOn = byte.missingBehindLead == 1
            place = .mouse(left: left - 1, isLead: mayGoOn)
            if left == 1, !mayGoOn { rest() }
        }
    }
}
