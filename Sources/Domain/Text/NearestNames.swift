extension String {
    /// How many letters have to be put in, taken out or changed to make it another text
    /// (Levenshtein's distance).
    package func distance(to other: String) -> Int {
        let letters = Array(other)
        var row = Array(0...letters.count)
        for (place, letter) in enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for column in letters.indices {
                let above = row[column + 1]
                row[column + 1] = Swift.min(
                    corner + (letters[column] == letter ? 0 : 1), above + 1, row[column] + 1)
                corner = above
            }
        }
        return row[letters.count]
    }

    /// The names that it may have been meant to be, the likeliest first, three at most: those it is
    /// a part of or almost is. Only its first 40 letters are compared.
    package func nearest(of names: [String]) -> [String] {
        let word = String(prefix(40)).lowercased()
        guard !word.isEmpty else { return [] }
        let near = names.compactMap { name -> (name: String, distance: Int)? in
            let distance = word.distance(to: name)
            if name.contains(word) { return (name, 0) }
            return distance <= 3 && distance * 2 <= word.count ? (name, distance) : nil
        }
        let sorted = near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return sorted.prefix(3).map(\.name)
    }
}
