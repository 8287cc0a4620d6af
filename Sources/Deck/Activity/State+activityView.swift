import Canvas
import Domain

extension State {
    var activityHeadRows: Int { 2 }

    var activityHead: [Line] {
        let title = [words.activityLogTitle, open?.companyName].compactMap { $0 }
        return [
            Line(Span(" " + title.joined(separator: ": "), .title)), activityTable.heading,
        ]
    }

    private var activityTable: Table {
        Table(
            [
                TableColumn(words.timeLabel, width: 16, expendability: 4),
                TableColumn(words.operationLabel, width: 19),
                TableColumn(
                    words.customerLabel, width: 11, stretches: true, expendability: 3),
                TableColumn(words.targetLabel, width: 11, stretches: true, expendability: 2),
                TableColumn(words.userLabel, width: 24, expendability: 5),
                TableColumn(words.outcomeLabel, width: outcomeWidth),
            ], width: size.columns)
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
        return rows.map { index in
            let record = records[index]
            return activityTable.row(
                [
                    (record.operationDate.ifTold?.minute ?? "–", .muted),
                    (words.operation(of: record), .text),
                    (record.customerName, .text), (record.resourceName, .text),
                    (record.userPrincipalName, .muted),
                    (
                        words.outcome(record.outcome),
                        record.outcome == .succeeded ? .good : .warning
                    ),
                ], isSelected: index == page.cursor.index)
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
