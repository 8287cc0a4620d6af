/// Hangul as the keys of the Korean keyboard (두벌식) that type it: 한빛 is `gksqlc`. A letter of a
/// syllable that is mistyped is one wrong key, and what is typed with the wrong keyboard is found.
/// Shift is left out: ㄲ is typed like ㄱ.
package enum HangulKeys {
    /// The keys that type folded letters; a letter that is no Hangul is itself.
    package static func keys(of letters: [UInt32]) -> [UInt32] {
        letters.flatMap { letter -> [UInt32] in
            if syllables.contains(letter) {
                let place = Int(letter - syllables.lowerBound)
                return initials[place / 588] + vowels[place % 588 / 28] + finals[place % 28]
            }
            guard HangulInitials.range.contains(letter) else { return [letter] }
            return initials[Int(letter - HangulInitials.range.lowerBound)]
        }
    }

    /// Whether small Latin letters type two whole syllables or more.
    package static func areKeys(_ word: String) -> Bool {
        let keys = Array(word.utf8)
        guard keys.allSatisfy({ 0x61...0x7A ~= $0 }) else { return false }
        let isVowel = keys.map { singleVowels.contains(UInt32($0)) }
        // Consonants and vowels take turns, and begin with one consonant.
        var runs: [(isVowel: Bool, keys: [UInt32])] = []
        for (key, isVowel) in zip(keys, isVowel) {
            if runs.last?.isVowel == isVowel {
                runs[runs.count - 1].keys.append(UInt32(key))
            } else {
                runs.append((isVowel, [UInt32(key)]))
            }
        }
        guard let first = runs.first, !first.isVowel, first.keys.count == 1 else { return false }
        return runs.count { $0.isVowel } > 1
            && runs.enumerated().allSatisfy { place, run in
                if run.isVowel { return vowels.contains(run.keys) }
                return place == runs.count - 1
                    ? finals.contains(run.keys)
                    : place == 0 || finals.contains(Array(run.keys.dropLast()))
            }
    }

    /// Whether a letter is a syllable.
    package static func isSyllable(_ letter: UInt32) -> Bool { syllables.contains(letter) }

    private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

    private static func keys(_ text: String) -> [[UInt32]] {
        text.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.unicodeScalars.map(\.value) }
    }

    /// In the order of Unicode: ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ.
    private static let initials = keys("r r s e e f a q q t t d w w c z x v g")
    /// ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ.
    private static let vowels = keys("k o i o j p u p h hk ho hl y n nj np nl b m ml l")
    /// None, then ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ.
    private static let finals = keys(
        " r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g")
    private static let singleVowels = Set(vowels.filter { $0.count == 1 }.joined())
}
