import FoundationEssentials

extension JSONTape {
    /// The text of a string; nil if the value is none.
    func string(at index: Int) -> String? {
        let value = values[index]
        guard value.kind == .string else { return nil }
        let bytes = UnsafeRawBufferPointer(rebasing: text[value.start..<value.end])
        guard value.isEscaped else { return String(validating: bytes, as: UTF8.self) }
        // Rare enough for the slow way.
        let quoted = Data(text[(value.start - 1)...value.end])
        return try? JSONDecoder().decode(String.self, from: quoted)
    }

    /// The text of a number; nil if the value is none.
    func number<Number: LosslessStringConvertible>(at index: Int) -> Number? {
        let value = values[index]
        guard value.kind == .number else { return nil }
        return Number(String(decoding: text[value.start..<value.end], as: UTF8.self))
    }

    func bool(at index: Int) -> Bool? {
        switch values[index].kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// Where the value of a member is; nil if the object has none of that name.
    func member(_ name: String, of object: Int) -> Int? {
        var name = name
        return name.withUTF8 { name in
            var key = object + 1
            while key < values[object].next {
                let (start, end) = (values[key].start, values[key].end)
                if end - start == name.count,
                    text[start..<end].elementsEqual(UnsafeRawBufferPointer(name))
                {
                    return key + 1
                }
                key = values[key + 1].next
            }
            return nil
        }
    }

    /// The names of an object's members.
    func names(of object: Int) -> [String] {
        var names: [String] = []
        var key = object + 1
        while key < values[object].next {
            if let name = string(at: key) { names.append(name) }
            key = values[key + 1].next
        }
        return names
    }
}
