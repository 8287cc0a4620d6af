import Canvas

/// A column of a list: its name, its widths, and how soon it is left out when room is short.
struct TableColumn: Equatable {
    let title: String
    /// The columns of the screen it takes at least.
    let width: Int
    /// The width it has before columns are shown that can be spared, if it stretches.
    let usual: Int
    /// The columns of the screen it takes at most.
    let most: Int
    /// Whether it takes its share of the room that is left, up to `most`.
    let stretches: Bool
    let alignment: Alignment
    /// The highest number is left out first; 0 stays always.
    let expendability: Int
    /// Whether it is shown only where all others have their usual width.
    let isSpare: Bool
    /// Whether it may be shown at all: what is the same in every row, or stands beside the list,
    /// gives its place away.
    let isShown: Bool
    /// What a list is sorted by with this column; nil if it can't be.
    private(set) var sort: SortColumn?
    /// Whether the signs of statuses have a place of their own before the text.
    let hasSigns: Bool
    /// Whether the texts name what the rows stand for: rows that read the same there are told apart.
    private(set) var isName = false
    /// Whether a text that is too long may take the place of an empty cell after it.
    private(set) var runsOn = false
    /// Whether the whole IDs stand here, which tell all rows apart.
    private(set) var isID = false

    /// The columns of a sign and the blank after it.
    private static let signs = 2

    /// A column of at least `width`. One that stretches has `usual` where there is room, and takes
    /// its share of what is left, up to `most`. Another one has what its texts need, before any
    /// room is left.
    init(
        _ title: String, width: Int, usual: Int? = nil, most: Int? = nil, needs: Int? = nil,
        stretches: Bool = false, alignment: Alignment = .leading, expendability: Int = 0,
        isSpare: Bool = false, isShown: Bool = true, hasSigns: Bool = false
    ) {
        let stretches = stretches || most != nil
        self.stretches = stretches
        self.title = title
        self.width =
            max(0, width, stretches ? 0 : title.columns) + (hasSigns ? Self.signs : 0)
        self.usual = stretches ? max(self.width, usual ?? 0) : self.width
        let signs = hasSigns ? Self.signs : 0
        self.most = max(
            self.usual, stretches ? most ?? Self.widest : needs.map { $0 + signs } ?? 0)
        self.alignment = alignment
        self.expendability = expendability
        self.isSpare = isSpare
        self.isShown = isShown
        self.hasSigns = hasSigns
    }

    /// Returns a text of that role as it stands in this column.
    func text(_ text: String, _ role: Role) -> String {
        hasSigns ? (role.sign ?? " ") + " " + text : text
    }

    /// No column becomes wider by itself: what stands far from its row's name is hard to follow.
    private static let widest = 60

    /// The same column, by which a list can be sorted.
    func sorting(by sort: SortColumn) -> TableColumn {
        var sorting = self
        sorting.sort = sort
        return sorting
    }

    /// The same column, whose texts name what the rows stand for. A long name takes the place of an
    /// empty cell after it if it `runsOn`.
    func naming(runsOn: Bool = false) -> TableColumn {
        var naming = self
        naming.isName = true
        naming.runsOn = runsOn
        return naming
    }

    /// The same column, with the whole IDs.
    var identifying: TableColumn {
        var identifying = self
        identifying.isID = true
        return identifying
    }
}
