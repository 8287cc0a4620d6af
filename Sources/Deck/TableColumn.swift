import Canvas

/// A column of a list: its name, its widths, and how soon it is left out when room is short.
struct TableColumn: Equatable {
    let title: String
    /// The columns of the screen it takes at least.
    private(set) var width: Int
    /// The width it has before columns are shown that can be spared.
    private(set) var usual: Int
    /// The columns of the screen it takes at most.
    private(set) var most: Int
    /// Whether it takes its share of the room that is left, up to `most`.
    let stretches: Bool
    let alignment: Alignment
    /// The highest number is left out first; 0 stays always.
    let expendability: Int
    /// Whether it is shown only where all others have their usual width.
    let isSpare: Bool
    /// Whether it may be shown at all: what stands beside the list gives its place away.
    private(set) var isShown: Bool
    /// What is said of all rows beside the title, because they have the same here; nil where rows
    /// differ.
    private(set) var common: String?
    /// What a list is sorted by with this column; nil if it can't be.
    private(set) var sort: SortColumn?
    /// Whether a column of the screen is kept beside the name for the sign of the order: it is as
    /// wide as its name otherwise.
    private(set) var keepsSign = false
    /// The columns of the screen that the sign of the order takes.
    private(set) var orderSign = 1
    /// The columns of the screen it has where room is short for that of the order, which takes no
    /// place of another column then; as many as `width` for most.
    private(set) var narrow: Int
    /// Whether the sign of a text is all that stands there.
    private var hasSignsAlone = false
    /// Whether the signs of statuses have a place of their own before the text.
    let hasSigns: Bool
    /// Whether the texts name what the rows stand for: rows that read the same there are told
    /// apart.
    private(set) var isName = false
    /// Whether its texts are cut between two words, and keep their ends: names of products differ
    /// there.
    private(set) var keepsEnds = false
    /// Whether its texts are domains: what nearly all end with goes first where room is short.
    private(set) var hasDomains = false
    /// Whether the end of an ID stands here that tells two rows apart: behind the name of what the
    /// ID is of. Where no column has it, the first name has.
    private(set) var hasShortID = false
    /// Whether its texts are lists, which are cut between two parts: no date is cut in two.
    private(set) var isList = false
    /// Whether a list that is cut says how many of its parts are left out.
    private(set) var countsRest = false
    /// Whether the whole IDs stand here, which tell all rows apart.
    private(set) var isID = false
    /// The columns of the longest text that stands here, up to `most`; 0 where that is not known.
    private(set) var longest = 0
    /// The columns that the texts of the page fill, with their signs; nil where that is not known.
    /// What it has beyond them is for texts that are cut elsewhere, and what it lacks comes from
    /// there.
    private(set) var filled: Int?
    /// Whether no text that is not measured may take more.
    private(set) var isMeasuredWhole = true

    /// Whether the operator has hidden it.
    private(set) var isHidden = false
    /// Where it stands among the others; of equals the first stands first.
    private(set) var turn = 0
    /// Its name where that is not the one of what is sorted by it.
    private var ownName: String?

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
        self.title = title
        self.stretches = stretches
        self.width =
            max(0, width, stretches ? 0 : title.columns) + (hasSigns ? Self.signs : 0)
        self.usual = stretches ? max(self.width, usual ?? 0) : self.width
        narrow = self.width
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

    /// The same column, by which a list can be sorted unless `sort` is nil. Where there is room,
    /// one that its name fills is wider by the column that the sign of the order needs.
    func sorting(by sort: SortColumn?) -> TableColumn {
        guard let sort else { return self }
        var sorting = self
        sorting.sort = sort
        // The whole name is to stand there while it is the one of the order.
        sorting.width = max(width, title.columns)
        sorting.usual = max(usual, sorting.width)
        sorting.most = max(most, sorting.usual)
        // One that was made narrower stays so.
        if narrow == width { sorting.narrow = sorting.width }
        sorting.keepsSign = !stretches && width <= title.columns && !title.isEmpty
        if sorting.keepsSign {
            sorting.usual = max(usual, title.columns + 1)
            sorting.most = max(most, sorting.usual)
        }
        return sorting
    }

    /// The same column, which is cut to so many columns before it takes the place of the column of
    /// the order. A text of one that does not stretch is then its sign alone.
    func narrowing(to narrow: Int) -> TableColumn {
        var narrowing = self
        narrowing.narrow = min(width, narrow)
        return narrowing
    }

    /// The same column, with room for the sign of the order behind its name, which takes so many
    /// columns of the screen.
    func signed(_ columns: Int) -> TableColumn {
        var signed = self
        signed.orderSign = columns
        guard width < title.columns + columns, !title.isEmpty else { return signed }
        signed.width = title.columns + columns
        signed.narrow = signed.width
        signed.usual = max(usual, signed.width)
        signed.most = max(most, signed.width)
        return signed
    }

    /// The same column, where only the signs of the texts stand.
    var signsAlone: TableColumn {
        var alone = self
        (alone.width, alone.usual, alone.most, alone.narrow) = (1, 1, 1, 1)
        alone.filled = 1
        alone.hasSignsAlone = true
        return alone
    }

    /// Whether so many columns have the signs of its texts alone.
    func showsSigns(in columns: Int) -> Bool {
        hasSignsAlone || (!stretches && columns < width && columns == narrow)
    }

    /// A text as it stands in so many columns: the sign before it where there is not room for more.
    func shortened(_ text: String, to columns: Int) -> String {
        guard showsSigns(in: columns),
            let sign = text.split(separator: " ").first, String(sign).columns <= columns
        else { return text }
        return String(sign)
    }

    /// The same column, whose texts name what the rows stand for.
    var naming: TableColumn {
        var naming = self
        naming.isName = true
        return naming
    }

    /// The same column, whose texts end with what tells them apart.
    var keepingEnds: TableColumn {
        var keeping = self
        keeping.keepsEnds = true
        return keeping
    }

    /// The same column, whose texts are domains.
    var ofDomains: TableColumn {
        var domains = self
        domains.hasDomains = true
        return domains
    }

    /// A text as it stands in so many columns, without the end of an ID.
    func cut(_ text: String, to columns: Int) -> String {
        if hasDomains { return text.cutAsDomain(columns: columns) }
        return keepsEnds ? text.cutBetweenWords(columns: columns) : text.cut(columns: columns)
    }

    /// The same column, which names what the IDs of the rows are of.
    var identified: TableColumn {
        var identified = naming
        identified.hasShortID = true
        return identified
    }

    /// The same column, which gives its place away where all rows have the same: `common` says what
    /// that is, and is nil where rows differ.
    func givingWay(to common: String?) -> TableColumn {
        guard let common else { return self }
        var giving = self
        giving.isShown = false
        giving.common = common
        return giving
    }

    /// The same column, whose texts are lists.
    var listing: TableColumn {
        var listing = self
        listing.isList = true
        return listing
    }

    /// The same column of lists, which say how many of their parts have no room.
    var countingRest: TableColumn {
        var counting = listing
        counting.countsRest = true
        return counting
    }

    /// The same column, whose longest text is known, unless it is 0: it is whole before signs have
    /// room of their own, and wider than `most` where nothing else needs the room.
    /// `isWhole` is false where further texts may be longer.
    func holding(_ longest: Int, isWhole: Bool = true) -> TableColumn {
        guard longest > 0 else { return self }
        var holding = self
        holding.isMeasuredWhole = isWhole
        holding.longest = min(most, longest)
        holding.filled = longest
        return holding
    }

    /// The same column, whose texts fill so many columns on this page, with their signs if it has
    /// any.
    func filled(by texts: Int?) -> TableColumn {
        guard let texts, !stretches else { return self }
        var known = self
        known.filled = texts + (hasSigns ? Self.signs : 0)
        return known
    }

    /// The same column, called so by the command line and in files.
    func called(_ name: String) -> TableColumn {
        var called = self
        called.ownName = name
        return called
    }

    /// What the command line and files call it in a list.
    func name(in list: SortedList) -> String { ownName ?? sort?.name(in: list) ?? title }

    /// The same column as it was chosen: hidden, or at another place.
    func chosen(isHidden: Bool, turn: Int) -> TableColumn {
        var chosen = self
        (chosen.isHidden, chosen.turn) = (isHidden, turn)
        return chosen
    }

    /// The same column, with the whole IDs.
    var identifying: TableColumn {
        var identifying = self
        identifying.isID = true
        return identifying
    }
}

extension String {
    /// What the first domain of nearly every customer ends with.
    private static let commonEnd = ".onmicrosoft.com"

    /// A domain in so many columns: `.*` stands for the end that nearly all have, where it has no
    /// room. What is still too long before it is cut inside, for such domains often differ there
    /// at the end.
    func cutAsDomain(columns: Int) -> String {
        guard self.columns > columns, hasSuffix(Self.commonEnd) else {
            return cut(columns: columns)
        }
        let own = String(dropLast(Self.commonEnd.count))
        return own.cutInside(columns: max(1, columns - 2)) + ".*"
    }
}
