extension Line {
    /// This row with another laid over some of its columns. A wide character of which only one
    /// half is covered becomes a blank, and each part stays selected or not, as it was.
    package func replacing(columns range: Range<Int>, with line: Line) -> Line {
        let all = carryingSelection
        let left = all.part(0..<range.lowerBound)
        let right = all.part(range.upperBound..<max(range.upperBound, columns))
        return Line(left + line.carryingSelection + right)
    }

    /// The spans of this row, each selected if the row is.
    private var carryingSelection: [Span] {
        isSelected ? spans.map { Span(clean: $0.text, $0.role, isSelected: true) } : spans
    }
}

extension [Span] {
    /// What stands in those columns, padded with blanks to all of them.
    fileprivate func part(_ range: Range<Int>) -> [Span] {
        var parts: [Span] = []
        var start = 0
        for span in self where start < range.upperBound {
            let end = start + span.text.columns
            if start >= range.lowerBound, end <= range.upperBound {
                parts.append(span)
            } else if end > range.lowerBound {
                parts.append(span.part(range, from: start))
            }
            start = end
        }
        if start < range.upperBound {
            parts.append(Span(blanks(range.upperBound - Swift.max(start, range.lowerBound))))
        }
        return parts
    }
}

extension Span {
    fileprivate func part(_ range: Range<Int>, from start: Int) -> Span {
        var text = ""
        var column = start
        for character in self.text {
            let end = column + character.columns
            if column >= range.lowerBound, end <= range.upperBound {
                text.append(character)
            } else {
                text += blanks(min(end, range.upperBound) - max(column, range.lowerBound))
            }
            column = end
        }
        return cut(to: text)
    }
}
