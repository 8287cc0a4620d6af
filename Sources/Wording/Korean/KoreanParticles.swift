/// How the last syllable of a word ends, which decides the form of the particle after it.
private enum FinalSound {
    case vowel
    /// ㄹ: as a consonant, except before 로.
    case rieul
    case consonant

    /// Returns nil if it is not known how the text is read aloud in Korean.
    init?(of text: String) {
        // Quotes and brackets are not read aloud.
        let letters = text.unicodeScalars.reversed().map(\.halfWidth)
            .drop { !$0.properties.isAlphabetic && !("0"..."9" ~= $0) }
        guard let last = letters.first else { return nil }
        switch last.value {
        case 0xAC00...0xD7A3: self.init(coda: (last.value - 0xAC00) % 28)
        case 0x1161...0x1175: self = .vowel
        case 0x11A8...0x11C2: self.init(coda: last.value - 0x11A7)
        case 0x30...0x39: self.init(digit: last)
        case 0x41...0x5A, 0x61...0x7A:
            let word = letters.prefix { $0.isASCII && $0.properties.isAlphabetic }
            self.init(latin: String(String.UnicodeScalarView(word.reversed())))
        default: return nil
        }
    }

    /// By the place of the final consonant in Unicode's order; 0 is none.
    private init(coda: UInt32) {
        self =
            switch coda {
            case 0: .vowel
            case 8: .rieul
            default: .consonant
            }
    }

    /// 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; what ends in 0 is read 십, 백, 천 or 만.
    private init(digit: Unicode.Scalar) {
        self =
            switch digit {
            case "1", "7", "8": .rieul
            case "0", "3", "6": .consonant
            default: .vowel
            }
    }

    /// Capitals are read letter by letter, as SQL (에스큐엘), unless they make a word, as HOME (홈);
    /// a word is read as Korean has borrowed it: Outlook (아웃룩), Teams (팀즈), Online (온라인).
    private init(latin word: String) {
        let lowercased = word.lowercased()
        let isVowel = lowercased.map { "aeiou".contains($0) }
        let isSpelled =
            word == word.uppercased() && (word.count < 4 || !isVowel.contains(true))
        func ends(_ endings: String...) -> Bool { endings.contains(where: lowercased.hasSuffix) }
        if isSpelled {
            self = ends("l", "r") ? .rieul : ends("m", "n") ? .consonant : .vowel
        } else if ends("l", "le") {
            self = .rieul
        } else if ends("m", "n", "me", "ne", "ng", "ck", "ook") {
            self = .consonant
        } else {
            // Copilot (코파일럿), Basic (베이직); but Sheet (시트), Project (프로젝트).
            let isShort = isVowel.count < 3 || !isVowel[isVowel.count - 3]
            self =
                ends("t", "p", "k", "c") && isVowel.dropLast().last == true && isShort
                ? .consonant : .vowel
        }
    }
}

extension Korean {
    /// `고객을`, `파트너를`.
    func object(_ text: String) -> String { particle("을", "를", "을(를)", after: text) }

    /// `고객은`, `파트너는`.
    func topic(_ text: String) -> String { particle("은", "는", "은(는)", after: text) }

    /// `고객이`, `파트너가`.
    func subject(_ text: String) -> String { particle("이", "가", "이(가)", after: text) }

    /// `고객과`, `파트너와`.
    func with(_ text: String) -> String { particle("과", "와", "과(와)", after: text) }

    /// `고객이라는`, `파트너라는`.
    func called(_ text: String) -> String { particle("이라는", "라는", "(이)라는", after: text) }

    /// `첫 번째`, `두 번째`; from the eleventh on in digits. `number` counts from 1.
    func ordinal(_ number: Int) -> String {
        let words = ["첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]
        return words.indices.contains(number - 1)
            ? words[number - 1] + " 번째" : number.grouped + "번째"
    }

    /// `고객으로`, `파트너로`, `메일로`.
    func toward(_ text: String) -> String {
        text + (FinalSound(of: text).map { $0 == .consonant ? "으로" : "로" } ?? "(으)로")
    }

    /// What is pressed: `R로`, and `? 키로` for a sign that is not read aloud in one way only.
    func byKey(_ key: String) -> String { toward(readAloud(key)) }

    /// `F2와`, `? 키와`.
    func withKey(_ key: String) -> String { with(readAloud(key)) }

    /// `O를`, `? 키를`.
    func objectKey(_ key: String) -> String { object(readAloud(key)) }

    private func readAloud(_ key: String) -> String {
        FinalSound(of: key) == nil ? key + " 키" : key
    }

    /// In quotes, which the particle after it looks through.
    func quoted(_ text: String) -> String { "\"\(text)\"" }

    private func particle(
        _ afterConsonant: String, _ afterVowel: String, _ unknown: String, after text: String
    ) -> String {
        text + (FinalSound(of: text).map { $0 == .vowel ? afterVowel : afterConsonant } ?? unknown)
    }
}

extension Unicode.Scalar {
    /// A full-width letter or digit as its ASCII one; anything else as it is.
    fileprivate var halfWidth: Unicode.Scalar {
        0xFF01...0xFF5E ~= value ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }
}
