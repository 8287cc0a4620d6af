import Canvas
import Domain

/// The activity log, of one customer or of all.
package struct ActivityPage: Equatable, Sendable {
    package let customer: Customer.ID?
    package var records: [ActivityRecord]?
    /// The user of every record; nil if they have several.
    private(set) var soleUser: String?
    /// The columns of the longest texts of the records, up to 60.
    fileprivate var widths = Widths()
    /// The same, if another order than the service's was asked for.
    fileprivate var sorted: [ActivityRecord]?
    package var isStale = true
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init(customer: Customer.ID?) { self.customer = customer }
}

extension ActivityPage {
    fileprivate struct Widths: Equatable, Sendable {
        private(set) var customer = 0
        private(set) var target = 0
        private(set) var user = 0

        init() {}

        init(of records: [ActivityRecord]) {
            for record in records {
                customer = max(customer, record.customerName.columns)
                target = max(target, record.resourceName.columns)
                user = max(user, record.userPrincipalName.columns)
            }
        }
    }
}

extension ActivityPage: NarrowedPage, ReadingPage {
    var page: Page? { .activity(self) }
    var read: Read { .activity(customer) }

    func titles(in state: State) -> [String] { [state.words.activityLogTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.activity }
    func head(in state: State) -> [Line] { state.activityHead(self) }
    func body(in state: State) -> [Line] { state.activityBody(self) }
    func itemCount(in state: State) -> Int { state.listedRecords(self).count }

    func itemHeight(in state: State) -> Int {
        Layout.body(of: state.area, head: head(in: state).count)
    }

    func rowNames(in state: State) -> [AnyHashable] { state.listedRecords(self).map(\.id) }

    mutating func take(_ answer: Event, in state: State) {
        guard case .activityRead(let records) = answer, isReading else { return }
        self.records = records
        soleUser = records.map(\.userPrincipalName).sole
        widths = Widths(of: records)
        isReading = false
        sort(in: state, .row)
    }

    func list(in state: State) -> SortedList? { .activity }
    func table(in state: State) -> Table? { state.activityTable(self) }

    mutating func sort(in state: State, _ focus: State.SortFocus) {
        let (order, words) = (state.orders[.activity], state.words)
        guard order != SortedList.activity.standard else {
            sorted = nil
            return
        }
        sorted = records?.sorted(isDescending: order.isDescending) { record in
            switch order.column {
            case .operation: .text(words.operation(of: record))
            case .customer: .text(record.customerName)
            case .target: .text(record.resourceName)
            case .user: .text(record.userPrincipalName)
            case .outcome: .turn(record.outcome)
            case .details: .text(words.details(of: record))
            default: .moment(record.operationDate.ifTold)
            }
        }
    }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        guard command == .open else { return nil }
        if let record = state.selectedRecord { state.dialog = .record(record) }
        return []
    }
}

extension Keymap {
    static let activity = [
        Binding(.enter, command: .open, hint: \.detailsKey) { state in
            state.selectedRecord == nil ? .said(\.nothingSelected) : nil
        }.reading, filtering, copying,
    ]
}

extension State {
    func listedRecords(_ page: ActivityPage) -> [ActivityRecord] {
        narrowed(page.sorted ?? page.records ?? [], by: page.field) { record in
            [
                record.operationDate.ifTold?.minute ?? "", words.operation(of: record),
                record.customerName, record.customerID.text, record.resourceName,
                record.resourceID, record.userPrincipalName, words.outcome(record.outcome),
                words.details(of: record),
            ]
        }
    }

    /// The act under the cursor of the activity log.
    var selectedRecord: ActivityRecord? {
        guard case .activity(let page) = pages.last else { return nil }
        return listedRecords(page).element(at: page.cursor.index)
    }

    func activityHead(_ page: ActivityPage) -> [Line] {
        let title = [words.activityLogTitle, page.customer == nil ? nil : open?.companyName]
            .compactMap { $0 }
        let table = activityTable(page)
        return [
            line(Line(Span(" " + title.joined(separator: ": "), .title)), withCommonOf: table),
            table.heading,
        ]
    }

    func activityTable(_ page: ActivityPage, at width: ListWidth? = nil) -> Table {
        // What the records hold is whole before their details have the rest.
        let (widths, operation) = (page.widths, operationWidth)
        return table(
            [
                TableColumn(words.timeLabel, width: 16, expendability: 4).sorting(by: .time),
                TableColumn(
                    words.operationLabel, width: 19, usual: operation, most: operation
                ).sorting(by: .operation),
                TableColumn(
                    words.customerLabel, width: 11, usual: min(24, widths.customer),
                    most: widths.customer, expendability: 3, isShown: page.customer == nil
                ).sorting(by: .customer).holding(widths.customer),
                TableColumn(
                    words.targetLabel, width: 11, usual: min(24, widths.target),
                    most: widths.target, expendability: 2
                ).sorting(by: .target).holding(widths.target),
                TableColumn(
                    words.userLabel, width: 24, most: widths.user, expendability: 5
                ).sorting(by: .user).holding(widths.user).givingWay(
                    to: page.soleUser.map(words.allBy)),
                TableColumn(words.outcomeLabel, width: outcomeWidth).sorting(by: .outcome),
                TableColumn(
                    words.detailsLabel, width: 24, most: .max, expendability: 6, isSpare: true
                ).sorting(by: .details),
            ], at: width, order: orders[.activity])
    }

    private var operationWidth: Int {
        ActivityRecord.Operation.allCases
            .flatMap { [words.operation($0), words.operation($0, ofOrder: true)] }
            .map(\.columns).max() ?? 0
    }

    private var outcomeWidth: Int {
        OperationStatus.allCases.map { words.outcome($0).columns }.max() ?? 0
    }

    func activityBody(_ page: ActivityPage) -> [Line] {
        guard let all = page.records else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        guard !all.isEmpty else {
            return [Line(), Line(Span("  " + words.none, .muted))]
        }
        let records = listedRecords(page)
        guard !records.isEmpty else { return nothingMatches }
        let rows = page.cursor.top..<min(page.cursor.top + itemHeight, records.count)
        let table = activityTable(page)
        let inside = table.cutInside(records[rows].map(\.customerName), at: 2)
        return rows.map { index in
            let record = records[index]
            return table.row(
                [
                    (record.operationDate.ifTold?.minute ?? "–", .muted),
                    (words.operation(of: record), .text),
                    (inside[record.customerName] ?? record.customerName, .text),
                    (record.resourceName, .text),
                    (record.userPrincipalName, .muted),
                    (
                        words.outcome(record.outcome),
                        record.outcome == .succeeded ? .good : .warning
                    ), (words.details(of: record), .muted),
                ], isSelected: index == page.cursor.index, highlight: highlight)
        }
    }

    /// One act with all that was noted of it.
    func facts(of record: ActivityRecord) -> [Fact] {
        [
            Fact(words.timeLabel, record.operationDate.ifTold?.iso8601 ?? "–"),
            Fact(words.userLabel, record.userPrincipalName),
            Fact(
                words.operationLabel,
                "\(words.operation(of: record)) (\(record.auditType))"),
            Fact(words.customerLabel, record.customerName),
            Fact(words.microsoftIDLabel, record.customerID.text),
            Fact(words.targetLabel, "\(record.resourceName) \(record.resourceID)"),
            Fact(words.outcomeLabel, words.outcome(record.outcome)),
            Fact(words.detailsLabel, words.details(of: record)),
        ]
            + (record.trace.map(\.headers) ?? []).filter { !$0.value.isEmpty }
            .map { Fact($0.name, $0.value) }
    }
}

/// One act of the activity log.
struct RecordDialog: DialogModel {
    let record: ActivityRecord

    var ids: String? {
        copiedIDs(of: record.resourceID, record.customerID, trace: record.trace?.ids)
    }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.activityLogTitle,
            text: state.facts(of: record).lines(width: state.room),
            footer: [Line()] + state.keys(\.copyIDsKeys))
    }
}
