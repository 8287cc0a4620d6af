/// A row whose parts are as long as their numbers, each with a colour and a pattern of its own.
package struct Bar: Equatable, Sendable {
    /// One part of a bar.
    package struct Part: Equatable, Sendable {
        /// Its number; less than 0 counts as 0.
        package let amount: Int
        /// What its colour means.
        package let role: Role
        /// What tells it from the others without colour.
        package let pattern: Pattern

        /// A part of a bar, as long as its number.
        package init(_ amount: Int, _ role: Role, _ pattern: Pattern) {
            self.amount = max(0, amount)
            self.role = role
            self.pattern = pattern
        }
    }

    /// How a part is filled, from the densest to the lightest.
    package enum Pattern: Int, CaseIterable, Hashable, Sendable {
        case full, dense, medium, light

        /// One column of it; the same stands in the legend.
        package func sign(in glyphs: Glyphs) -> Character {
            switch glyphs {
            case .blocks: ["█", "▓", "▒", "░"][rawValue]
            case .ascii: ["#", "=", "-", "."][rawValue]
            }
        }
    }

    /// The parts, from left to right.
    package let parts: [Part]

    /// A bar of these parts.
    package init(_ parts: [Part]) { self.parts = parts }

    /// Return how many columns each part takes of so many. A part that is not 0 takes one at least,
    /// as long as there are as many; all of them together take the columns, unless all are 0.
    package func widths(columns: Int) -> [Int] {
        var widths = parts.map { _ in 0 }
        let sum = parts.reduce(0.0) { $0 + Double($1.amount) }
        let there = parts.indices.filter { parts[$0].amount > 0 }
        guard columns > 0, sum > 0 else { return widths }
        guard there.count <= columns else {
            // The largest parts take the columns.
            let largest = there.sorted { parts[$0].amount > parts[$1].amount }
            for place in largest.prefix(columns) { widths[place] = 1 }
            return widths
        }
        let spare = Double(columns - there.count)
        let shares = there.map { Double(parts[$0].amount) / sum * spare }
        for (place, share) in zip(there, shares) { widths[place] = 1 + Int(share) }
        let missing = columns - widths.reduce(0, +)
        let byRest = there.indices.sorted {
            shares[$0].truncatingRemainder(dividingBy: 1)
                > shares[$1].truncatingRemainder(dividingBy: 1)
        }
        for turn in byRest.prefix(max(0, missing)) { widths[there[turn]] += 1 }
        return widths
    }

    /// Return the bar in exactly so many columns; blank if all of its numbers are 0.
    package func spans(columns: Int, in glyphs: Glyphs) -> [Span] {
        guard columns > 0 else { return [] }
        let widths = widths(columns: columns)
        let spans = zip(parts, widths).compactMap { part, width in
            width > 0
                ? Span(
                    String(repeating: part.pattern.sign(in: glyphs), count: width), part.role)
                : nil
        }
        return spans.isEmpty ? [Span(blanks(columns))] : spans
    }
}

/// A row that fills from the left, by eighths of a column.
package struct ProgressBar: Equatable, Sendable {
    /// How much is done, from 0 to 1.
    package let fraction: Double
    /// The role of what is done.
    package let role: Role

    /// A bar of `done` in `total`; an empty one if the total is 0. Where not all is done, it is
    /// never full.
    package init(_ done: Int, of total: Int, _ role: Role = .good) {
        self.init(total > 0 ? Double(done) / Double(total) : 0, role)
    }

    /// A bar of a part of the whole, from 0 to 1; less or more is taken as that.
    package init(_ fraction: Double, _ role: Role = .good) {
        self.fraction = fraction.isNaN ? 0 : min(1, max(0, fraction))
        self.role = role
    }

    /// Return the bar in exactly so many columns. What is left has a pattern of its own.
    package func spans(columns: Int, in glyphs: Glyphs) -> [Span] {
        guard columns > 0 else { return [] }
        var eighths = Int(fraction * Double(columns) * 8)
        if fraction < 1 { eighths = min(eighths, columns * 8 - 1) }
        let (whole, part) = (eighths / 8, eighths % 8)
        // In ASCII the part would be a whole column: it is the tip of the bar.
        let tip = part > 0 ? String(glyphs.width(part)) : ""
        let done = String(repeating: Bar.Pattern.full.sign(in: glyphs), count: whole) + tip
        let rest = String(
            repeating: Bar.Pattern.light.sign(in: glyphs), count: columns - done.count)
        return [(done, role), (rest, .muted)].filter { !$0.0.isEmpty }.map { Span($0.0, $0.1) }
    }
}
