import FoundationEssentials

/// Reads what an entry is made of from a tape: the journal's own decoder, for it is several times
/// as fast as Foundation's. It has what `Codable` asks for, and no coding paths.
struct TapeDecoder: Decoder {
    let tape: JSONTape
    let index: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard tape.values[index].kind == .object else { throw mismatch(type) }
        return KeyedDecodingContainer(TapeMembers<Key>(tape: tape, object: index))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard tape.values[index].kind == .array else { throw mismatch([Any].self) }
        return TapeElements(tape: tape, array: index)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func mismatch(_ type: Any.Type) -> DecodingError {
        .typeMismatch(
            type, .init(codingPath: [], debugDescription: "\(tape.values[index].kind)"))
    }
}

extension TapeDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { tape.values[index].kind == .null }

    func decode(_ type: Bool.Type) throws -> Bool { try tape.bool(at: index) ?? no(type) }
    func decode(_ type: String.Type) throws -> String { try tape.string(at: index) ?? no(type) }
    func decode(_ type: Double.Type) throws -> Double { try tape.number(at: index) ?? no(type) }
    func decode(_ type: Float.Type) throws -> Float { try tape.number(at: index) ?? no(type) }
    func decode(_ type: Int.Type) throws -> Int { try tape.number(at: index) ?? no(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try tape.number(at: index) ?? no(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.number(at: index) ?? no(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.number(at: index) ?? no(type) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == Date.self { return try date() as! Value }
        return try Value(from: self)
    }

    private func date() throws -> Date {
        if let text = tape.string(at: index), let read = JournalDate(text) { return read.date }
        return Date(timeIntervalSinceReferenceDate: try decode(Double.self))
    }

    private func no<Value>(_ type: Value.Type) throws -> Value { throw mismatch(type) }
}
