import Canvas

/// How the rows of the screen are shared out: breadcrumb, head of the page, body, notice, footer.
package enum Layout {
    /// Below this size a message is shown instead of the page.
    package static let smallest = Size(rows: 10, columns: 40)

    /// A page so wide is said line by line, and not looked at: nothing of it is cut.
    static let spokenColumns = 1000

    /// The rows of the breadcrumb, at the top.
    static let breadcrumb = 1
    private static let noticeAndFooter = 2

    /// Returns the rows left for the body of a page whose head takes `head` rows; at least 1.
    static func body(of size: Size, head: Int) -> Int {
        max(1, size.rows - breadcrumb - head - noticeAndFooter)
    }
}

/// A name and what it is, on as many lines as it takes.
struct Fact {
    let name: String
    let value: String
    let role: Role

    init(_ name: String, _ value: String, _ role: Role = .text) {
        self.name = name
        self.value = value
        self.role = role
    }
}

extension [Fact] {
    /// Returns the facts as lines of a screen `width` columns wide, the values below one another.
    func lines(width: Int) -> [Line] {
        parts(width: width).flatMap { $0 }
    }

    /// Returns the same, the lines of each fact together. A name that takes more than half of the
    /// width stands on lines of its own: no name is cut. So does a value with a word, such as an
    /// ID, that is whole only there, and a long one in a narrow pane.
    func parts(width: Int) -> [[Line]] {
        let most = Swift.max(8, width / 2)
        let names = map(\.name.columns).filter { $0 <= most }.max() ?? 0
        let room = Swift.max(4, width - names - 5)
        return map { fact in
            let value = Span(fact.value).text
            let isLong = fact.name.columns > most
            let longest = value.longestUnbroken
            let isCramped = room < Self.leastRoom && value.columns > room
            let isApart = isCramped || longest > room && longest < width
            let indent = Swift.max(1, Swift.min(Self.indent, width - longest))
            // A further value of the fact above has no name.
            let isNamedApart = (isLong || isApart) && !fact.name.isEmpty
            let above =
                isNamedApart ? fact.name.wrapped(columns: Swift.max(4, width - 3)) : []
            let lines = value.wrapped(columns: isApart ? width - indent : room).enumerated().map {
                if isApart {
                    let blank = String(repeating: " ", count: indent)
                    return Line(Span(blank), Span($1, fact.role))
                }
                let name = $0 == 0 && !isLong ? fact.name : ""
                return Line(
                    Span("  " + name.fitted(names) + "  ", .muted), Span($1, fact.role))
            }
            return above.map { Line(Span("  " + $0, .muted)) } + lines
        }
    }

    /// Beside a name, a value of more than a line has at least so many columns.
    private static var leastRoom: Int { 32 }

    /// The blanks before a value on a line of its own, where there is room for them.
    private static var indent: Int { 4 }
}

extension String {
    /// The columns of its longest word in ASCII: other scripts may be broken anywhere.
    fileprivate var longestUnbroken: Int {
        split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map(\.utf8.count).max()
            ?? 0
    }
}
