import Canvas

/// How the rows of the screen are shared out: breadcrumb, head of the page, body, notice, footer.
enum Layout {
    /// Below this a picture would be broken; a polite word is shown instead.
    static let smallest = Size(rows: 10, columns: 40)

    private static let breadcrumb = 1
    private static let noticeAndFooter = 2

    /// The rows left for the body of a page whose head takes so many.
    static func body(of size: Size, head: Int) -> Int {
        max(1, size.rows - breadcrumb - head - noticeAndFooter)
    }
}

extension State {
    /// The rows in which the list of customers shows.
    var customersHeight: Int { Layout.body(of: size, head: customersHead.count) }
}
