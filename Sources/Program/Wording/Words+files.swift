import Deck
import Foundation
import Sandbox

extension Words {
    /// Why a file was not made, and what to do.
    func fileTrouble(_ trouble: FileTrouble) -> String {
        switch trouble {
        case .exists(let path):
            say(
                Texts(
                    "%1 exists already and was left as it is. Give another name, or move it away.",
                    "%1 파일이 이미 있어 그대로 두었습니다. 다른 이름을 지정하거나 파일을 옮기세요.",
                    "%1 はすでに存在するため変更していません。別の名前を指定するか、ファイルを移動してください。"), path)
        case .unwritable(let path, let errno):
            say(
                Texts("%1 cannot be written: %2", "%1 파일에 쓸 수 없습니다: %2", "%1 に書き込めません: %2"),
                path, reason(errno: errno))
        }
    }

    /// Why a file could not be read as a whole.
    func fileTrouble(_ trouble: SmallFile.Trouble, _ path: String) -> String {
        switch trouble {
        case .missing:
            say(Texts("%1 does not exist.", "%1 파일이 없습니다.", "%1 がありません。"), path)
        case .notAFile: notAFile(path)
        case .tooLarge(let megabytes):
            say(
                Texts(
                    "%1 is larger than %2 MB, and was not read.", "%1 파일이 %2MB보다 커서 읽지 않았습니다.",
                    "%1 は %2 MB より大きいため読み取りませんでした。"), path, megabytes)
        case .unreadable(let errno):
            say(
                Texts("%1 cannot be read: %2.", "%1 파일을 읽을 수 없습니다: %2.", "%1 を読み取れません: %2。"),
                path, reason(errno: errno, reading: true))
        }
    }

    /// That there is nothing to be read as a whole.
    func notAFile(_ path: String) -> String {
        say(
            Texts(
                "%1 is no file: it is a folder, a pipe or a device.",
                "%1은(는) 파일이 아니라 폴더, 파이프 또는 장치입니다.",
                "%1 はファイルではなく、フォルダー、パイプまたはデバイスです。"), path)
    }

    /// What the system says, in the operator's language.
    func reason(errno: Int32, reading: Bool = false) -> String {
        switch errno {
        case EACCES where reading, EPERM where reading:
            say(Texts("you may not read it", "읽기 권한이 없습니다", "読み取りが許可されていません"))
        case EACCES, EPERM, EROFS:
            say(Texts("it is not allowed there", "쓰기 권한이 없습니다", "書き込みが許可されていません"))
        case EADDRINUSE: say(Texts("the port is in use", "포트가 사용 중입니다", "ポートが使用中です"))
        case EADDRNOTAVAIL:
            say(
                Texts(
                    "this machine has no such address", "이 컴퓨터에 없는 주소입니다", "このコンピューターにないアドレスです"))
        default:
            systemReason(String(cString: strerror(errno)))
                ?? say(
                    Texts(
                        "the system gives error %1", "시스템 오류 %1이(가) 발생했습니다",
                        "システム エラー %1 が発生しました"), Int(errno))
        }
    }

    /// Any error in words: never as the program holds it. What has none of ours is named by its kind
    /// of trouble alone.
    func reason(ofAny error: any Error) -> String {
        if let told = Failure(error)?.message(in: self) { return told }
        if let error = error as? AuthorityError { return reason(of: error) }
        if let number = SandboxServer.errno(of: error) ?? Self.errno(of: error) {
            return reason(errno: number)
        }
        return say(
            Texts(
                "something went wrong that partnerdeck has no words for",
                "partnerdeck이 설명할 수 없는 오류가 발생했습니다", "partnerdeck が説明できないエラーが発生しました"))
    }

    /// Why the sandbox's authority cannot keep its secret.
    private func reason(of error: AuthorityError) -> String {
        switch error {
        case .readableByOthers(let path):
            say(
                Texts(
                    "others can read %1; it must be for you alone",
                    "다른 사용자가 %1을(를) 읽을 수 있습니다. 본인만 읽을 수 있어야 합니다",
                    "%1 を他のユーザーが読み取れます。自分だけが読み取れるようにしてください"), path)
        case .damaged(let path):
            say(
                Texts(
                    "%1 is not a file of secrets of this program",
                    "%1은(는) 이 프로그램의 비밀 파일이 아닙니다", "%1 はこのプログラムのシークレット ファイルではありません"),
                path)
        case .unreadable(let path, let reason), .unwritable(let path, let reason):
            say(Texts("%1: %2", "%1: %2", "%1: %2"), path, self.reason(ofSystem: reason))
        }
    }

    private static func errno(of error: any Error) -> Int32? {
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
        return cause?.domain == NSPOSIXErrorDomain ? cause.map { Int32($0.code) } : nil
    }

    /// What is wrong with a plan's file, where, and what to do.
    func planFileError(_ error: PlanFileError) -> String {
        let advice = say(
            Texts(
                "Nothing was done. `partnerdeck offboard CUSTOMER --save FILE` makes a plan.",
                "아무것도 실행하지 않았습니다. `partnerdeck offboard CUSTOMER --save FILE`로 계획을 만드세요.",
                "何も実行していません。`partnerdeck offboard CUSTOMER --save FILE` で計画を作成してください。"))
        // A name of nothing is to be seen.
        let path = error.path.isEmpty ? "\"\"" : error.path
        return paragraph([problem(error.problem, in: path), advice])
    }

    private func problem(_ problem: PlanFileError.Problem, in path: String) -> String {
        switch problem {
        case .file(let trouble): fileTrouble(trouble, path)
        case .notJSON:
            say(
                Texts(
                    "%1 is not a plan: it is no JSON, or not all of it.",
                    "%1 파일은 계획이 아닙니다. JSON이 아니거나 일부가 없습니다.",
                    "%1 は計画ではありません。JSON ではないか、途中で切れています。"), path)
        case .notAPlan:
            say(
                Texts(
                    "%1 is not a plan: it has no member partnerdeckPlan.",
                    "%1 파일은 계획이 아닙니다. partnerdeckPlan 멤버가 없습니다.",
                    "%1 は計画ではありません。メンバー partnerdeckPlan がありません。"), path)
        case .newer(let version):
            say(
                Texts(
                    "%1 was written by a later partnerdeck (form %2). Update partnerdeck.",
                    "%1 파일은 더 새로운 partnerdeck이 만들었습니다(형식 %2). partnerdeck을 업데이트하세요.",
                    "%1 は新しい partnerdeck で作成されています (形式 %2)。partnerdeck を更新してください。"), path,
                version)
        case .member(let member):
            say(
                Texts(
                    "%1 is no whole plan: %2 is missing, or its value cannot be read.",
                    "%1 파일의 계획이 온전하지 않습니다. %2 값이 없거나 읽을 수 없습니다.",
                    "%1 の計画は完全ではありません。%2 がないか、値を読み取れません。"), path, member)
        case .ambiguous:
            say(
                Texts(
                    "%1 is no clear plan: customers or steps stand in it twice.",
                    "%1 파일의 계획이 명확하지 않습니다. 고객이나 단계가 중복되어 있습니다.",
                    "%1 の計画は明確ではありません。顧客または手順が重複しています。"), path)
        }
    }
}
