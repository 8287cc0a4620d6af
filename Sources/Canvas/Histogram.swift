/// Columns side by side, as high as their numbers: days on a line, or ages, or sizes.
package struct Histogram: Equatable, Sendable {
    /// One column.
    package struct Slot: Equatable, Sendable {
        /// Its number; less than 0 counts as 0.
        package let amount: Int
        /// What its colour means.
        package let role: Role
        /// What stands below it, so that its kind is seen without colour; one column wide.
        package let letter: Character

        /// A column; a letter that is not one column wide is left out.
        package init(_ amount: Int, _ role: Role = .text, letter: Character = " ") {
            self.amount = max(0, amount)
            self.role = role
            self.letter = letter.columns == 1 ? letter : " "
        }
    }

    /// The columns, from left to right.
    package let slots: [Slot]

    /// A picture of these columns.
    package init(_ slots: [Slot]) { self.slots = slots }

    /// Return how many neighbours share a column of the screen so that all of them fit; 1 at least.
    package static func share(of count: Int, columns: Int) -> Int {
        guard columns > 0, count > 0 else { return 1 }
        return (count + columns - 1) / columns
    }

    /// The highest of its numbers; 0 without any.
    package var peak: Int { slots.map(\.amount).max() ?? 0 }

    /// Return so many rows, from the top, one column of the screen for each slot. A slot of `peak`
    /// takes all rows, or the highest one where that is nil; one that is not 0 has a sign at least.
    /// In a single row of ASCII the numbers themselves stand, and "+" for 10 and more. A thin line
    /// leads down to the slot at `selected` where nothing else stands: on another ground it would
    /// look like a bar.
    package func lines(
        rows: Int, peak: Int? = nil, selected: Int? = nil, in glyphs: Glyphs
    ) -> [Line] {
        guard rows > 0 else { return [] }
        let peak = max(peak ?? 0, self.peak)
        let levels = slots.map { slot -> Int in
            guard slot.amount > 0 else { return 0 }
            let share = Double(slot.amount) / Double(peak)
            return max(1, min(rows * 8, Int((share * Double(rows * 8)).rounded())))
        }
        return (0..<rows).map { row in
            let below = (rows - 1 - row) * 8
            return line { place in
                let sign =
                    rows == 1 && glyphs == .ascii
                    ? slots[place].digit : glyphs.height(levels[place] - below)
                return sign == " " && place == selected && glyphs == .blocks
                    ? ("┊", .border) : (sign, slots[place].role)
            }
        }
    }

    /// Return the row of letters that stands below the columns.
    package func letters() -> Line { line { (slots[$0].letter, slots[$0].role) } }

    /// A row of one sign for each slot, in as few spans as their roles allow.
    private func line(_ sign: (Int) -> (Character, Role)) -> Line {
        var spans: [Span] = []
        var (text, role) = ("", Role.text)
        for place in slots.indices {
            let (sign, itsRole) = sign(place)
            if itsRole != role, !text.isEmpty {
                spans.append(Span(text, role))
                text = ""
            }
            role = itsRole
            text.append(sign)
        }
        if !text.isEmpty { spans.append(Span(text, role)) }
        return Line(spans)
    }
}

extension Histogram.Slot {
    fileprivate var digit: Character {
        switch amount {
        case 0: " "
        case 1...9: Character(String(amount))
        default: "+"
        }
    }
}
