/// A phrase with what is put into it, before it is said: it can be searched without putting it
/// together.
struct Saying: Equatable, Sendable {
    let texts: Texts
    let parts: [Part]

    enum Part: Equatable, Sendable {
        case text(String)
        case number(Int)
        indirect case saying(Saying)
    }

    init(_ phrase: some Phrase, _ parts: Part...) {
        texts = phrase.texts
        self.parts = parts
    }
}

extension Words {
    func say(_ saying: Saying) -> String {
        say(saying.texts, saying.parts.map(said))
    }

    private func said(_ part: Saying.Part) -> any Sayable {
        switch part {
        case .text(let text): text
        case .number(let number): number
        case .saying(let saying): say(saying)
        }
    }
}

extension String {
    /// What a template says before, between and after the places where something is put in.
    var segments: [String] {
        var segments = [""]
        var isPlace = false
        for character in self {
            if isPlace {
                isPlace = false
                segments.append("")
            } else if character == "%" {
                isPlace = true
            } else {
                segments[segments.count - 1].append(character)
            }
        }
        return segments
    }
}
