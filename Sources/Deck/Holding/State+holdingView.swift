import Canvas
import Domain

extension State {
    var holdingHeadRows: Int { 2 }

    func holdingHead(_ page: HoldingPage) -> [Line] {
        let name = open?.holdings?.name(of: page.holding) ?? page.holding.id
        return [
            Line(
                Span(" " + name, .title),
                Span(([open?.companyName ?? ""] + ageMarks).map { "  " + $0 }.joined(), .muted)),
            Line(Span(" " + words.statusChoiceHeading, .heading)),
        ]
    }

    func holdingBody(_ page: HoldingPage) -> [Line] {
        let lines = holdingLines(of: page.holding)
        return lines.enumerated().dropFirst(page.cursor.top).map { index, line in
            let isSelected = index == page.cursor.index
            switch line {
            case .option(let option): return self.line(of: option, isSelected: isSelected)
            case .text(var line):
                // The mark says without colour where the cursor is.
                if isSelected {
                    line = line.replacing(columns: 0..<2, with: Line(Span("› ", .key)))
                }
                line.isSelected = isSelected
                return line
            }
        }
    }

    /// A status to choose; one that can't be chosen is marked, and says why.
    private func line(of option: StatusOption, isSelected: Bool) -> Line {
        let mark = option.isCurrent ? "(•) " : "( ) "
        var spans = [Span(isSelected ? "› " : "  ", .key)]
        if let command = option.command, let off = off(command) {
            spans += [
                Span(mark + option.label, .disabled), Span("  " + words.off(off), .muted),
            ]
        } else {
            spans.append(Span(mark + option.label, option.isCurrent ? .title : .text))
        }
        return Line(spans, isSelected: isSelected)
    }
}
