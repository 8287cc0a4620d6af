import Foundation
import PartnerCenterAPI

/// Where a secret may come from: standard input or the environment, never an argument, which every
/// user of the machine can read.
enum SecretInput {
    /// The secrets of the environment, by variable. Taken out of it when the program starts, so
    /// that neither `/proc` nor a program started from here has them.
    static let environment: [Variable: Secret] = {
        var secrets: [Variable: Secret] = [:]
        for variable in Variable.allCases {
            guard let place = getenv(variable.rawValue) else { continue }
            let text = String(cString: place)
            // The kernel shows the memory the program was started with.
            memset(place, 0, strlen(place))
            unsetenv(variable.rawValue)
            if !text.isEmpty { secrets[variable] = Secret(text) }
        }
        return secrets
    }()

    /// More than any secret has.
    private static let largest = 1 << 20

    enum Variable: String, CaseIterable {
        case refreshToken = "PARTNERDECK_REFRESH_TOKEN"
        case clientSecret = "PARTNERDECK_CLIENT_SECRET"
    }

    /// The one line standard input has; nil if it is empty or has more, or has no end.
    static func standardInput() -> Secret? {
        var data = Data()
        while data.count <= largest,
            let part = try? FileHandle.standardInput.read(upToCount: largest), !part.isEmpty
        {
            data += part
        }
        guard data.count <= largest, let text = String(data: data, encoding: .utf8)
        else { return nil }
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        return lines.count == 1 ? Secret(lines[0]) : nil
    }
}
