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
