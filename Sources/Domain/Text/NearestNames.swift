extension String {
    /// How many letters have to be put in, taken out, changed, or swapped with the next one to make
    /// it another text (optimal string alignment).
    package func distance(to other: String) -> Int {
        let (own, letters) = (Array(self), Array(other))
        var (before, above) = ([Int](), Array(0...letters.count))
        for (place, letter) in own.enumerated() {
            var row = [place + 1]
            for (column, other) in letters.enumerated() {
                var least = Swift.min(
                    above[column] + (other == letter ? 0 : 1), above[column + 1] + 1,
                    row[column] + 1)
                if place > 0, column > 0, letter == letters[column - 1], other == own[place - 1] {
                    least = Swift.min(least, before[column - 1] + 1)
                }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[letters.count]
    }

    /// The names that it may have been meant to be, three at most: those it is a part of, or those
    /// that are nearest to it. Only its first 40 letters are compared.
    package func nearest(of names: [String]) -> [String] {
        let word = String(prefix(40)).lowercased()
        guard !word.isEmpty else { return [] }
        let near = names.compactMap { name -> (name: String, distance: Int)? in
            let distance = word.distance(to: name)
            if name.contains(word) { return (name, 0) }
            return distance <= 3 && distance * 2 <= word.count ? (name, distance) : nil
        }
        // One that is as near as can be leaves no doubt that needs others.
        let least = near.map(\.distance).min() ?? 0
        return near.filter { $0.distance == least }.map(\.name).sorted().prefix(3).map { $0 }
    }
}

extension String {
    /// The items that a search may have meant that finds none: each of its words is nearly the
    /// beginning of one in an item's texts, with one letter wrong, missing, too many or swapped
    /// with the next. `limit` of them at most, the nearest first. A short word must be as it is
    /// typed.
    package func nearest<Item>(
        among items: some Sequence<Item>, limit: Int = 3, texts: (Item) -> [String]
    ) -> [Item] {
        let words = prefix(200).typedWords
        guard words.contains(where: { $0.count >= Self.fewestWithTypo }) else { return [] }
        var near: [(item: Item, distance: Int)] = []
        for item in items {
            let there = texts(item).flatMap(\.typedWords)
            var sum = 0
            let isNear = words.allSatisfy { word in
                guard let least = there.compactMap({ word.typos(asBeginningOf: $0) }).min() else {
                    return false
                }
                sum += least
                return true
            }
            if isNear { near.append((item, sum)) }
        }
        // Of those that are as near, the first stay first.
        let least = near.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }
        return least.prefix(limit).map(\.element.item)
    }

    /// How many letters of this word are wrong as the beginning of the nearest word in some texts;
    /// nil where they have none.
    package func typos(asBeginningIn texts: [String]) -> Int? {
        guard let own = typedWords.first else { return nil }
        return texts.flatMap(\.typedWords).map { word in
            (max(0, own.count - 1)...own.count + 1).map {
                own.distance(to: String(word.prefix($0)))
            }.min() ?? own.count
        }.min()
    }

    private static let fewestWithTypo = 4

    /// 0 or 1: how many letters are wrong in this word as the beginning of another one; nil if more
    /// are.
    private func typos(asBeginningOf word: String) -> Int? {
        if word.hasPrefix(self) { return 0 }
        guard count >= Self.fewestWithTypo else { return nil }
        let isNear = (count - 1...count + 1).contains { length in
            word.count >= length && distance(to: String(word.prefix(length))) <= 1
        }
        return isNear ? 1 : nil
    }
}

extension StringProtocol {
    /// The words of a text in folded letters, Hangul as the keys that type it.
    fileprivate var typedWords: [String] {
        split { !$0.isLetter && !$0.isNumber }.map { word in
            let keys = HangulKeys.keys(of: FoldedLetters.letters(of: String(word)))
            var typed = String.UnicodeScalarView()
            typed.append(contentsOf: keys.compactMap(Unicode.Scalar.init))
            return String(typed)
        }
    }
}
