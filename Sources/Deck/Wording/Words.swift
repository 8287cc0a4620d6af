/// Says phrases in the operator's language.
package struct Words: Equatable, Sendable {
    package let language: Language
    /// Whether sentences name the deck's keys: `{s}` in a phrase is the key s, in parentheses.
    package let namesKeys: Bool

    package init(_ language: Language, namesKeys: Bool = true) {
        self.language = language
        self.namesKeys = namesKeys
    }

    /// Says a phrase with what is put into it.
    package func callAsFunction(_ phrase: some Phrase, _ arguments: any Sayable...) -> String {
        say(phrase.texts, arguments)
    }

    /// Says a text with what is put into it.
    package func say(_ texts: Texts, _ arguments: any Sayable...) -> String {
        say(texts, arguments)
    }

    /// Sentences one after the other; Japanese puts no blank between them.
    package func paragraph(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.joined(separator: language == .japanese ? "" : " ")
    }

    private func withKeys(_ template: String) -> String {
        guard template.contains("{") else { return template }
        var said = ""
        for part in template.split(separator: "{", omittingEmptySubsequences: false) {
            guard let end = part.firstIndex(of: "}") else {
                said += part
                continue
            }
            if namesKeys { said += (language == .korean ? "(" : " (") + part[..<end] + ")" }
            said += part[part.index(after: end)...]
        }
        return said
    }

    /// Says a text with what is put into it.
    func say(_ texts: Texts, _ arguments: [any Sayable]) -> String {
        var template = texts.text(in: language)
        if language == .english, let one = texts.one, arguments.first as? Int == 1 {
            template = one
        }
        template = withKeys(template)
        guard !arguments.isEmpty else { return template }
        var said = ""
        var rest = template[...]
        while let mark = rest.firstIndex(of: "%") {
            said += rest[..<mark]
            let digit = rest.index(after: mark)
            guard digit < rest.endIndex, let number = rest[digit].wholeNumberValue,
                arguments.indices.contains(number - 1)
            else {
                said += "%"
                rest = rest[digit...]
                continue
            }
            said += arguments[number - 1].said
            rest = rest[rest.index(after: digit)...]
        }
        return said + rest
    }
}

/// Something that can stand in a phrase.
package protocol Sayable: Sendable {
    /// As it is written in a sentence, in any of the languages.
    var said: String { get }
}

extension String: Sayable {
    package var said: String { self }
}

extension Int: Sayable {
    /// With its thousands parted: `100,000`.
    package var said: String {
        let digits = String(magnitude)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return self < 0 ? "-" + grouped : grouped
    }
}
