import Canvas

extension State {
    /// Returns the rows of a page whose list begins after so many, with nothing but the scroll bar
    /// in the last column. Only the rows of its thumb change where the list scrolls.
    func edged(_ lines: [Line], listAt start: Int) -> [Line] {
        var edged = lines.map { $0.clear(ofEdge: size.columns) }
        guard let bar = shown.scrollBar(in: self) else { return edged }
        let last = size.columns - 1
        let thumb = Line(ScrollBar.sign(in: glyphs))
        for row in bar.thumb where edged.indices.contains(start + row) {
            edged[start + row] = edged[start + row].replacing(
                columns: last..<size.columns, with: thumb)
        }
        return edged
    }
}

extension PageModel {
    /// Where the rows on the screen are in the list of the page; nil if all of them show.
    func scrollBar(in state: State) -> ScrollBar? {
        ScrollBar(
            top: cursor.top, height: itemHeight(in: state), count: itemCount(in: state))
    }
}

extension CustomerPage {
    /// The facts of the account scroll by a line; there is no cursor in them.
    func scrollBar(in state: State) -> ScrollBar? {
        if tab == .account {
            return ScrollBar(
                top: cursor.index, height: state.accountFactsHeight,
                count: state.accountFacts.count)
        }
        return ScrollBar(
            top: cursor.top, height: itemHeight(in: state), count: itemCount(in: state))
    }
}
